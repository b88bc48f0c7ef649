import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { Circle } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { type Chosen, ChoosePerson } from '../people/choose-person.js';
import { circlesWords } from '../words/circles.words.js';
import { peopleWords } from '../words/people.words.js';
import { placesWords } from '../words/places.words.js';

type Convener = Circle['conveners'][number];

const touches = ['circle'];

const appoint = (id: string, contactId: string, publicName: string): Promise<unknown> => {
  const params = { path: { id, contactId } };
  const body = { publicName: publicName.trim() || null };
  return take(api.PUT('/api/circles/{id}/conveners/{contactId}', { params, body }));
};

/** Who runs a circle, and by which name they answer in public. */
export function Conveners({ circle }: { readonly circle: Circle }) {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const maySet = useMay()('PUT /api/circles/:id/conveners/:contactId');
  const nobody: { person: Chosen | null; publicName: string } = { person: null, publicName: '' };
  return (
    <section className="card stack" aria-labelledby="conveners">
      <h2 id="conveners">{say('conveners')}</h2>
      {circle.conveners.length === 0 && <p className="hint">{say('noConveners')}</p>}
      <ul className="plain-list facts">
        {circle.conveners.map((convener) => (
          <li key={convener.contactId} className="stack">
            <Line convener={convener} isLinked={maySet} />
            {maySet && <ConvenerDeeds convener={convener} circleId={circle.id} />}
          </li>
        ))}
      </ul>
      {maySet && (
        <EditCard
          title={say('nameConvener')}
          open={say('nameConvener')}
          first={nobody}
          isReady={({ person }) => person !== null}
          save={async ({ person, publicName }) => person && appoint(circle.id, person.id, publicName)}
          touches={touches}
        >
          {({ person, publicName }, change) => (
            <>
              <ChoosePerson label={words('person')} chosen={person} onChoose={(to) => change({ person: to })} />
              <PublicName value={publicName} onChange={(to) => change({ publicName: to })} />
            </>
          )}
        </EditCard>
      )}
    </section>
  );
}

/** Whoever is bound to circles may not know of a convener from elsewhere, so nothing leads them there. */
function Line({ convener, isLinked }: { readonly convener: Convener; readonly isLinked: boolean }) {
  const say = useWords(circlesWords);
  const noName = useWords(peopleWords)('noName');
  const { contactId, name, publicName } = convener;
  return (
    <p>
      {isLinked ? <Link href={`/people/${contactId}`}>{name ?? noName}</Link> : <b>{name ?? noName}</b>}
      <br />
      <span className="small soft">
        {publicName === null ? say('answersNot') : say('answersAs', { name: publicName })}
      </span>
    </p>
  );
}

function ConvenerDeeds({ convener, circleId }: { readonly convener: Convener; readonly circleId: string }) {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const noName = useWords(peopleWords)('noName');
  const { contactId, publicName } = convener;
  const name = convener.name ?? noName;
  const params = { path: { id: circleId, contactId } };
  return (
    <>
      <EditCard
        title={name}
        first={{ publicName: publicName ?? '' }}
        save={(typed) => appoint(circleId, contactId, typed.publicName)}
        touches={touches}
      >
        {(typed, change) => <PublicName value={typed.publicName} onChange={(to) => change({ publicName: to })} />}
      </EditCard>
      <TwoTaps
        open={say('letGo', { name })}
        warning={say('letGoSure', { name })}
        yes={say('letGoYes')}
        no={words('leave')}
        run={() => take(api.DELETE('/api/circles/{id}/conveners/{contactId}', { params }))}
        touches={touches}
      />
    </>
  );
}

function PublicName({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const say = useWords(circlesWords);
  return (
    <TypedField
      label={say('publicName')}
      hint={say('publicNameHint')}
      value={value}
      onChange={onChange}
      maxLength={80}
    />
  );
}
