import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { UnionLocal } from '../api/shapes.js';
import { EditCard } from '../parts/edit-card.js';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { changeFrom } from '../parts/own-changes.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { PeopleList } from '../people/people-list.js';
import { placesWords } from '../words/places.words.js';
import { LocalContacts } from './local-contacts.js';
import { LocalUnits } from './local-units.js';
import { LocalWorkplaces } from './local-workplaces.js';

/** One union local: its units, whom we turn to, where its people work, and those of them whom we know. */
export function LocalScreen({ id }: { readonly id: string }) {
  const say = useWords(placesWords);
  const mayRename = useMay()('PATCH /api/union-locals/:id');
  const { data: local, error } = useQuery({
    queryKey: ['local', id],
    queryFn: () => take(api.GET('/api/union-locals/{id}', { params: { path: { id } } })),
  });
  const toList = (
    <p>
      <Link href="/locals">{say('locals')}</Link>
    </p>
  );
  if (!local) return <div className="roomy">{error && <Trouble error={error} />}</div>;
  return (
    <Screen title={local.name} above={toList}>
      <Trouble error={error} />
      {mayRename && <NameEdit local={local} />}
      <LocalContacts local={local} />
      <LocalUnits local={local} />
      <LocalWorkplaces localId={id} />
      <section className="stack" aria-labelledby="people">
        <h2 id="people">
          {say('people')}: {local.people}
        </h2>
        <PeopleList of={{ unionLocalId: id }} none={say('nobodyHere')} />
      </section>
    </Screen>
  );
}

function NameEdit({ local }: { readonly local: UnionLocal }) {
  const say = useWords(placesWords);
  const params = { path: { id: local.id } };
  return (
    <EditCard
      title={say('localAbout')}
      first={{ name: local.name }}
      isReady={({ name }) => name.trim() !== ''}
      version={local.version}
      save={({ name }, version) =>
        changeFrom({ id: local.id, version }, (on) =>
          take(api.PATCH('/api/union-locals/{id}', { params, body: { version: on, name } })),
        )
      }
      touches={['local', 'locals', 'workplace', 'workplaces', 'person']}
    >
      {({ name }, change) => (
        <TypedField label={say('name')} value={name} onChange={(to) => change({ name: to })} maxLength={120} />
      )}
    </EditCard>
  );
}
