import { type ReactNode, useId } from 'react';
import { Input, Label, RadioButton, RadioField, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly maxLength?: number;
}

interface TypedFieldProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'email' | 'number' | 'date' | 'time';
  readonly min?: string;
  readonly max?: string;
  /** Whether the browser may offer what was typed before; a chapter's people are nobody's address book. */
  readonly autoComplete?: string;
}

/** One line of typing with its label and hint. */
export function TypedField(props: TypedFieldProps) {
  const { type = 'text', min, max, maxLength, autoComplete = 'off' } = props;
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isRequired={props.required ?? false}
      autoComplete={autoComplete}
    >
      <Label>{props.label}</Label>
      <Input
        type={type}
        maxLength={maxLength}
        min={min}
        max={max}
        inputMode={type === 'number' ? 'numeric' : undefined}
      />
      <Hint>{props.hint}</Hint>
    </TextField>
  );
}

/** Several lines of typing. */
export function LongField(props: FieldProps) {
  return (
    <TextField className="field" value={props.value} onChange={props.onChange} isRequired={props.required ?? false}>
      <Label>{props.label}</Label>
      <TextArea maxLength={props.maxLength} rows={3} />
      <Hint>{props.hint}</Hint>
    </TextField>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <Text slot="description" className="hint">
      {children}
    </Text>
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly choices: readonly Choice<T>[];
}

/** One of a few, all of them in sight. */
export function PickOne<T extends string>({ label, value, onChange, choices }: ChoiceProps<T>) {
  const choose = (chosen: string): void => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) onChange(choice.value);
  };
  return (
    // An empty value must be none: as a value that no radio has it would keep the keyboard out of the group.
    <RadioGroup className="field" value={value === '' ? null : value} onChange={choose}>
      <Label>{label}</Label>
      <div className="chips">
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value}>
            <RadioButton className="chip">{choice.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

interface SelectProps extends ChoiceProps<string> {
  readonly hint?: string;
  /** More to choose from, under a heading of their own. */
  readonly others?: { readonly label: string; readonly choices: readonly Choice<string>[] };
}

/** One of many, in the phone's own wheel. */
export function SelectField({ label, value, onChange, choices, hint, others }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        <Options choices={choices} />
        {others && (
          <optgroup label={others.label}>
            <Options choices={others.choices} />
          </optgroup>
        )}
      </select>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

function Options({ choices }: { readonly choices: readonly Choice<string>[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** A yes or no of which the words are read before it is ticked. */
export function TickField(props: {
  readonly label: string;
  /** What follows from it. */
  readonly hint?: string;
  readonly ticked: boolean;
  readonly onChange: (ticked: boolean) => void;
}) {
  return (
    <label className="pick">
      <input type="checkbox" checked={props.ticked} onChange={({ target }) => props.onChange(target.checked)} />
      <span>
        {props.label}
        {props.hint && <span className="hint">{props.hint}</span>}
      </span>
    </label>
  );
}
