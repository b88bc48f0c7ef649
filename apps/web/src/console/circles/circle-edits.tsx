import { api, take } from '../api/client.js';
import type { Circle, CircleChanges } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { LongField, TickField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { changeFrom } from '../parts/own-changes.js';
import { useMay, useNow, useSession } from '../parts/session.js';
import { wallDate } from '../parts/when.js';
import { circlesWords } from '../words/circles.words.js';
import { placesWords } from '../words/places.words.js';
import { MeetsFields } from './meets-fields.js';
import { meetsBody, saysWhen, typedMeets } from './rhythm.rules.js';

interface CircleProps {
  readonly circle: Circle;
}

const touches = ['circle', 'circles', 'people'];

const patch = ({ id }: Circle, version: number, body: Omit<CircleChanges, 'version'>): Promise<void> =>
  changeFrom({ id, version }, (on) =>
    take(api.PATCH('/api/circles/{id}', { params: { path: { id } }, body: { version: on, ...body } })),
  );

/** What is said of a circle, part by part. How it is found by the public is for those alone who run all of them. */
export function CircleEdits({ circle }: CircleProps) {
  const mayChange = useMay()('PATCH /api/circles/:id');
  const { circleIds } = useSession();
  if (!mayChange) return null;
  return (
    <>
      {circleIds === null && <AboutEdit circle={circle} />}
      <PurposeEdit circle={circle} />
      <MeetsEdit circle={circle} />
    </>
  );
}

function AboutEdit({ circle }: CircleProps) {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const { name, slug, sector, listed } = circle;
  return (
    <EditCard
      title={say('about')}
      first={{ name, slug, sector: sector ?? '', listed }}
      isReady={(typed) => typed.name.trim() !== '' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed.slug)}
      version={circle.version}
      save={(typed, version) => patch(circle, version, { ...typed, sector: typed.sector.trim() || null })}
      touches={touches}
    >
      {(typed, change) => (
        <>
          <TypedField label={say('name')} value={typed.name} onChange={(to) => change({ name: to })} maxLength={80} />
          <TypedField
            label={words('sector')}
            hint={words('sectorHint')}
            value={typed.sector}
            onChange={(to) => change({ sector: to })}
            maxLength={60}
          />
          <TypedField
            label={say('slug')}
            hint={say('slugHint')}
            value={typed.slug}
            onChange={(to) => change({ slug: to })}
            maxLength={60}
          />
          <TickField
            label={say('listed')}
            hint={say('listedHint')}
            ticked={typed.listed}
            onChange={(to) => change({ listed: to })}
          />
        </>
      )}
    </EditCard>
  );
}

function PurposeEdit({ circle }: CircleProps) {
  const say = useWords(circlesWords);
  const { en, es } = circle.purpose;
  return (
    <EditCard
      title={say('purpose')}
      first={{ en: en ?? '', es: es ?? '' }}
      version={circle.version}
      save={(typed, version) =>
        patch(circle, version, { purpose: { en: typed.en.trim() || null, es: typed.es.trim() || null } })
      }
      touches={touches}
    >
      {(typed, change) => (
        <>
          <LongField
            label={say('purpose_en')}
            hint={say('purposeHint')}
            value={typed.en}
            onChange={(to) => change({ en: to })}
            maxLength={1_000}
          />
          <LongField
            label={say('purpose_es')}
            value={typed.es}
            onChange={(to) => change({ es: to })}
            maxLength={1_000}
          />
        </>
      )}
    </EditCard>
  );
}

function MeetsEdit({ circle }: CircleProps) {
  const say = useWords(circlesWords);
  const { timeZone } = useSession();
  const today = wallDate(new Date(useNow()).toISOString(), timeZone);
  return (
    <EditCard
      title={say('meets')}
      first={typedMeets(circle.meets, timeZone, today)}
      isReady={saysWhen}
      version={circle.version}
      save={(typed, version) => patch(circle, version, { meets: meetsBody(typed) })}
      touches={touches}
    >
      {(typed, change) => <MeetsFields typed={typed} change={change} />}
    </EditCard>
  );
}
