import type { ComponentChildren } from 'preact';
import { usePageToken } from './page-token.js';

export interface ButtonProps {
  /** `yes` green, `dark` ink, `red` for what cannot be taken back, `plain` outlined, `text` underlined words. */
  readonly kind: 'yes' | 'dark' | 'red' | 'plain' | 'text';
  readonly children: ComponentChildren;
  /** A link that looks like a button when given; a submit button otherwise. */
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
  /** Id of the form it submits, where it stands outside of it, as the bar at the thumb does. */
  readonly form?: string;
  /** 56 px for a thumb in a glove instead of 48. */
  readonly gate?: boolean;
  readonly wide?: boolean;
  /** What it does, where the visible words need their neighbours to be understood. */
  readonly label?: string;
}

/** A button that submits the form it stands in, or goes to `href`. */
export function Button({ kind, children, href, gate, wide, label, ...submit }: ButtonProps) {
  const classes = ['btn', kind, gate && 'gate', wide && 'wide'].filter(Boolean).join(' ');
  if (href !== undefined) {
    return (
      <a class={classes} href={href} aria-label={label}>
        {children}
      </a>
    );
  }
  return (
    <button class={classes} type="submit" aria-label={label} {...submit}>
      {children}
    </button>
  );
}

/**
 * A form that changes something, over POST, with or without JavaScript. The token of the page goes along by itself.
 */
export function PostForm(props: {
  readonly action: string;
  readonly id?: string;
  /** Tells two of the same form apart, so that one that is sent twice counts once. */
  readonly formToken?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const pageToken = usePageToken();
  const hidden = {
    ...props.hidden,
    ...(props.formToken === undefined ? {} : { formToken: props.formToken }),
    ...(pageToken === undefined ? {} : { pageToken }),
  };
  return (
    <form method="post" action={props.action} id={props.id} class={props.class}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

export interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'tel' | 'search' | 'number' | 'password' | 'email';
  readonly value?: string;
  readonly hint?: string;
  /** What is wrong with the value, in words; marks the field. */
  readonly fault?: string | undefined;
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
}

/** A labelled input with its hint and its fault tied to it, so that a screen reader says them with it. */
export function TextField({ name, label, hint, fault, type = 'text', ...input }: TextFieldProps) {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        aria-describedby={described || undefined}
        aria-invalid={fault ? 'true' : undefined}
        {...input}
      />
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/**
 * A box that somebody ticks themselves, under words that they read whole: it never comes ticked.
 */
export function CheckField(props: {
  readonly name: string;
  readonly label: ComponentChildren;
  /** What is wrong, in words; marks the box. */
  readonly fault?: string | undefined;
  readonly required?: boolean;
}) {
  const { name, label, fault, required } = props;
  return (
    <div>
      <label class="pick" for={name}>
        <input
          id={name}
          name={name}
          type="checkbox"
          value="yes"
          required={required}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${name}-fault` : undefined}
        />
        <span>{label}</span>
      </label>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled list to choose one from, in the browser's own control: it needs no typing and no script. */
export function SelectField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <div>
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A few choices that are all seen at once, each as tall as a thumb; three short ones fit beside each other. */
export function PickField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: ComponentChildren }[];
  readonly beside?: boolean;
}) {
  return (
    <fieldset class={props.beside ? 'beside' : undefined}>
      <legend>{props.label}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} class="pick">
          <input type="radio" name={props.name} value={value} checked={value === props.value} required />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
