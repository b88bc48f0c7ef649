import { Link, useLocation } from 'wouter';
import { api, take } from '../api/client.js';
import { useUnionLocals } from '../api/questions.js';
import { AddByName } from '../parts/add-by-name.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { PlacesList } from '../people/places-list.js';
import { placesWords } from '../words/places.words.js';
import { LocalScreen } from './local-screen.js';

/** The union locals: the list, and one of them. */
export function LocalsScreens({ id }: { readonly id: string }) {
  return id === '' ? <List /> : <LocalScreen key={id} id={id} />;
}

function List() {
  const say = useWords(placesWords);
  const locals = useUnionLocals();
  const may = useMay();
  const [, go] = useLocation();
  const add = async (name: string): Promise<void> => {
    const { id } = await take(api.POST('/api/union-locals', { body: { name } }));
    go(`/locals/${id}`);
  };
  return (
    <PlacesList
      title={say('locals')}
      lead={say('localsLead')}
      none={say('noLocals')}
      error={locals.error}
      items={locals.data?.items.map(({ id, name, people, units }) => ({
        id,
        link: <Link href={`/locals/${id}`}>{name}</Link>,
        facts: [say('nPeople', { n: people }), ...units.map((unit) => unit.name)],
      }))}
    >
      {may('POST /api/union-locals') && (
        <AddByName
          open={say('newLocal')}
          label={say('localName')}
          yes={say('add')}
          maxLength={120}
          touches={['locals']}
          add={add}
        />
      )}
    </PlacesList>
  );
}
