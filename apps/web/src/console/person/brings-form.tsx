import type { Person, PersonEdit } from '../api/shapes.js';
import { TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';
import { wordsOf } from './edits.rules.js';

const skills = ['marshal', 'medic', 'interpreter', 'driver', 'captain'] as const;

/** What somebody can do on a line, how they are tagged, and whether they may be called at night. */
export function BringsForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const first = {
    skills: person.skills,
    tags: person.tags.map(({ name }) => name).join(', '),
    anyHour: person.anyHour,
  };
  const [typed, change] = useSaid(first, say, (said) => ({ ...said, tags: wordsOf(said.tags) }));
  return (
    <>
      <fieldset className="stack">
        <legend>{words('skills')}</legend>
        {skills.map((skill) => (
          <TickField
            key={skill}
            label={words(`skill_${skill}`)}
            ticked={typed.skills.includes(skill)}
            onChange={(on) =>
              change({ skills: [...typed.skills.filter((other) => other !== skill), ...(on ? [skill] : [])] })
            }
          />
        ))}
      </fieldset>
      <TypedField
        label={words('tags')}
        hint={words('tagsHint')}
        value={typed.tags}
        onChange={(tags) => change({ tags })}
        maxLength={1_000}
      />
      <TickField label={words('anyHour')} ticked={typed.anyHour} onChange={(anyHour) => change({ anyHour })} />
    </>
  );
}
