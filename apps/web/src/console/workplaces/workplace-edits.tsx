import { api, take } from '../api/client.js';
import { useUnionLocals } from '../api/questions.js';
import type { Workplace, WorkplaceChanges } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { SelectField, TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { changeFrom } from '../parts/own-changes.js';
import { ZoneField } from '../parts/zone-field.js';
import { placesWords } from '../words/places.words.js';

interface WorkplaceProps {
  readonly workplace: Workplace;
}

const touches = ['workplace', 'workplaces', 'people', 'audience'];

const patch = ({ id }: Workplace, version: number, body: Omit<WorkplaceChanges, 'version'>): Promise<void> =>
  changeFrom({ id, version }, (on) =>
    take(api.PATCH('/api/workplaces/{id}', { params: { path: { id } }, body: { version: on, ...body } })),
  );

/** What is said of a workplace, part by part. */
export function WorkplaceEdits({ workplace }: WorkplaceProps) {
  return (
    <>
      <AboutEdit workplace={workplace} />
      <UnionEdit workplace={workplace} />
    </>
  );
}

function AboutEdit({ workplace }: WorkplaceProps) {
  const say = useWords(placesWords);
  const { name, sector, postalCode, timeZone } = workplace;
  return (
    <EditCard
      title={say('about')}
      first={{ name, sector: sector ?? '', postalCode: postalCode ?? '', timeZone: timeZone ?? '' }}
      isReady={(typed) => typed.name.trim() !== ''}
      version={workplace.version}
      save={(typed, version) =>
        patch(workplace, version, {
          name: typed.name,
          sector: typed.sector.trim() || null,
          postalCode: typed.postalCode.trim() || null,
          ...(typed.timeZone !== '' && { timeZone: typed.timeZone }),
        })
      }
      touches={touches}
    >
      {(typed, change) => (
        <>
          <TypedField label={say('name')} value={typed.name} onChange={(to) => change({ name: to })} maxLength={120} />
          <TypedField
            label={say('sector')}
            hint={say('sectorHint')}
            value={typed.sector}
            onChange={(to) => change({ sector: to })}
            maxLength={60}
          />
          <TypedField
            label={say('postalCode')}
            value={typed.postalCode}
            onChange={(to) => change({ postalCode: to })}
            maxLength={12}
          />
          <ZoneField
            value={typed.timeZone}
            onChange={(to) => change({ timeZone: to })}
            hint={say('zoneHint')}
            {...(timeZone === null && { none: say('zoneOfPeople') })}
          />
        </>
      )}
    </EditCard>
  );
}

interface Union {
  readonly unionLocalId: string;
  readonly unitIds: readonly string[];
}

function UnionEdit({ workplace }: WorkplaceProps) {
  const say = useWords(placesWords);
  const first: Union = {
    unionLocalId: workplace.unionLocal?.id ?? '',
    unitIds: workplace.units.map(({ id }) => id),
  };
  return (
    <EditCard
      title={say('union')}
      first={first}
      version={workplace.version}
      save={({ unionLocalId, unitIds }, version) =>
        patch(workplace, version, { unionLocalId: unionLocalId || null, unitIds: [...unitIds] })
      }
      touches={touches}
    >
      {(typed, change) => <UnionFields typed={typed} change={change} />}
    </EditCard>
  );
}

interface UnionFieldsProps {
  readonly typed: Union;
  readonly change: (part: Partial<Union>) => void;
}

/** Units of another local than the chosen one cannot work there, so they go with it. */
function UnionFields({ typed, change }: UnionFieldsProps) {
  const say = useWords(placesWords);
  const locals = useUnionLocals().data?.items ?? [];
  const units = locals.find(({ id }) => id === typed.unionLocalId)?.units ?? [];
  const turn = (id: string, on: boolean): string[] => [
    ...typed.unitIds.filter((other) => other !== id),
    ...(on ? [id] : []),
  ];
  return (
    <>
      <SelectField
        label={say('unionLocal')}
        value={typed.unionLocalId}
        onChange={(unionLocalId) => change({ unionLocalId, unitIds: [] })}
        choices={[
          { value: '', label: say('unorganised') },
          ...locals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {units.length > 0 && (
        <fieldset className="stack">
          <legend>{say('unitsThere')}</legend>
          {units.map(({ id, name }) => (
            <TickField
              key={id}
              label={name}
              ticked={typed.unitIds.includes(id)}
              onChange={(on) => change({ unitIds: turn(id, on) })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
