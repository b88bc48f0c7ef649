import { languages, type Language } from '#words';
import { useCircles } from '../api/questions.js';
import { PickOne, SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { peopleWords } from '../words/people.words.js';
import type { TypedPerson } from './people.rules.js';

interface PersonFieldsProps {
  readonly person: TypedPerson;
  readonly change: (part: Partial<TypedPerson>) => void;
}

/** Who they are and how they are reached. */
export function PersonFields({ person, change }: PersonFieldsProps) {
  const say = useWords(peopleWords);
  return (
    <>
      <TypedField label={say('name')} value={person.name} onChange={(name) => change({ name })} maxLength={200} />
      <TypedField
        type="tel"
        label={say('phone')}
        value={person.phone}
        onChange={(phone) => change({ phone })}
        maxLength={40}
      />
      <PickOne<Language>
        label={say('language')}
        value={person.language}
        onChange={(language) => change({ language })}
        choices={languages.map((language) => ({ value: language, label: say(`speaks_${language}`) }))}
      />
      <CircleField circleId={person.circleId} change={(circleId) => change({ circleId })} label={say('circle')} />
      <TypedField
        type="email"
        label={say('email')}
        value={person.email}
        onChange={(email) => change({ email })}
        maxLength={254}
      />
      <TypedField
        label={say('postalCode')}
        value={person.postalCode}
        onChange={(postalCode) => change({ postalCode })}
        hint={say('postalCodeHint')}
        maxLength={12}
      />
    </>
  );
}

interface CircleFieldProps {
  readonly label: string;
  readonly circleId: string;
  readonly change: (id: string) => void;
}

/** A circle to join, or none. */
export function CircleField({ label, circleId, change }: CircleFieldProps) {
  const say = useWords(peopleWords);
  const { circleIds } = useSession();
  const circles = useCircles();
  const list = (circles.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={label}
      value={circleId}
      onChange={change}
      choices={circleIds === null ? [{ value: '', label: say('noCircle') }, ...list] : list}
    />
  );
}
