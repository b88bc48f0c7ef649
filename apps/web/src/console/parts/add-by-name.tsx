import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useDeed } from './deed.js';
import { TypedField } from './fields.js';
import { Trouble } from './trouble.js';

interface AddByNameProps {
  /** The words of the button that opens it. */
  readonly open: string;
  readonly label: string;
  /** The words of the button that adds it. */
  readonly yes: string;
  readonly maxLength: number;
  readonly add: (name: string) => Promise<unknown>;
  /** Keys of the questions whose answers it changes. */
  readonly touches: readonly string[];
}

/** Adds something that begins with no more than a name. */
export function AddByName({ open, label, yes, maxLength, add, touches }: AddByNameProps) {
  const [name, setName] = useState<string | null>(null);
  const deed = useDeed(async (given: string) => {
    await add(given);
    setName(null);
  }, touches);
  if (name === null) {
    return (
      <Button className="btn text" onPress={() => setName('')}>
        {open}
      </Button>
    );
  }
  return (
    <div className="card fields">
      <TypedField label={label} value={name} onChange={setName} maxLength={maxLength} />
      <Button
        className="btn"
        isDisabled={name.trim() === '' || deed.isPending}
        onPress={() => deed.mutate(name.trim())}
      >
        {yes}
      </Button>
      <Trouble error={deed.error} />
    </div>
  );
}
