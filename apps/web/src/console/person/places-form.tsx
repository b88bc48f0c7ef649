import { useCircles, useWorkplaces } from '../api/questions.js';
import type { Person, PersonEdit } from '../api/shapes.js';
import { SelectField, TickField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';

const roles = ['rank_and_file', 'steward', 'officer', 'staff'] as const;
type Role = (typeof roles)[number];

interface Place {
  readonly id: string;
  readonly role: Role;
}

/** The circles of a person, and where they work as what. */
export function PlacesForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const circles = useCircles().data?.items ?? [];
  const first = {
    circleIds: person.circles.map(({ id }) => id),
    workplaces: person.workplaces.map(({ id, role }): Place => ({ id, role })),
  };
  const [typed, change] = useSaid(first, say, (said) => said);
  const turn = (id: string, on: boolean): string[] => [
    ...typed.circleIds.filter((other) => other !== id),
    ...(on ? [id] : []),
  ];
  return (
    <>
      <fieldset className="stack">
        <legend>{words('circles')}</legend>
        {circles.map(({ id, name }) => (
          <TickField
            key={id}
            label={name}
            ticked={typed.circleIds.includes(id)}
            onChange={(on) => change({ circleIds: turn(id, on) })}
          />
        ))}
      </fieldset>
      <Workplaces places={typed.workplaces} change={(workplaces) => change({ workplaces })} />
    </>
  );
}

function Workplaces({ places, change }: { readonly places: readonly Place[]; readonly change: (to: Place[]) => void }) {
  const words = useWords(profileWords);
  const every = (useWorkplaces().data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const put = (at: number, place: Place): void =>
    change([...places.slice(0, at), ...(place.id === '' ? [] : [place]), ...places.slice(at + 1)]);
  const shown = places.length < 10 ? [...places, { id: '', role: 'rank_and_file' } as const] : places;
  return shown.map((place, at) => (
    <div key={place.id} className="halves">
      <SelectField
        label={words(place.id === '' ? 'addWorkplace' : 'workplace')}
        value={place.id}
        onChange={(id) => put(at, { ...place, id })}
        choices={[{ value: '', label: words('none') }, ...every]}
      />
      {place.id !== '' && (
        <SelectField
          label={words('role')}
          value={place.role}
          onChange={(role) => put(at, { ...place, role: roles.find((one) => one === role) ?? place.role })}
          choices={roles.map((value) => ({ value, label: words(`role_${value}`) }))}
        />
      )}
    </div>
  ));
}
