import type { LocalContact } from '../api/shapes.js';
import { SelectField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { type Chosen, ChoosePerson } from '../people/choose-person.js';
import { placesWords } from '../words/places.words.js';

const roles = ['rank_and_file', 'steward', 'officer', 'staff'] as const;

/** As what somebody is named, and who of us keeps in touch with them. */
export interface Named {
  readonly role: LocalContact['role'];
  readonly owner: Chosen | null;
}

interface NamedFieldsProps {
  readonly typed: Named;
  readonly change: (part: Partial<Named>) => void;
}

/** As what somebody is named, and who of us keeps in touch with them. */
export function NamedFields({ typed, change }: NamedFieldsProps) {
  const say = useWords(placesWords);
  return (
    <>
      <SelectField
        label={say('role')}
        value={typed.role}
        onChange={(chosen) => change({ role: roles.find((role) => role === chosen) ?? typed.role })}
        choices={roles.map((value) => ({ value, label: say(`role_${value}`) }))}
      />
      <ChoosePerson label={say('owner')} chosen={typed.owner} onChoose={(owner) => change({ owner })} />
    </>
  );
}
