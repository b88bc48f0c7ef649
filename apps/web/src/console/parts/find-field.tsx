import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';

interface FindFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A box that finds while somebody types; Escape empties it. */
export function FindField({ label, hint, value, onChange }: FindFieldProps) {
  const say = useWords(consoleWords);
  return (
    <SearchField className="field" value={value} onChange={onChange} autoComplete="off">
      <Label>{label}</Label>
      <div className="find-row">
        <Input type="search" maxLength={100} />
        {value !== '' && <Button className="btn">{say('clear')}</Button>}
      </div>
      <Text slot="description" className="hint">
        {hint}
      </Text>
    </SearchField>
  );
}
