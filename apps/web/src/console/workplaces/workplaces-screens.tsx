import { Link, useLocation } from 'wouter';
import { api, take } from '../api/client.js';
import { useWorkplaces } from '../api/questions.js';
import { AddByName } from '../parts/add-by-name.js';
import { useWords } from '../parts/language.js';
import { useMay } from '../parts/session.js';
import { PlacesList } from '../people/places-list.js';
import { placesWords } from '../words/places.words.js';
import { WorkplaceScreen } from './workplace-screen.js';

/** The workplaces: the list, and one of them. */
export function WorkplacesScreens({ id }: { readonly id: string }) {
  return id === '' ? <List /> : <WorkplaceScreen key={id} id={id} />;
}

function List() {
  const say = useWords(placesWords);
  const workplaces = useWorkplaces();
  const may = useMay();
  const [, go] = useLocation();
  const add = async (name: string): Promise<void> => {
    const { id } = await take(api.POST('/api/workplaces', { body: { name } }));
    go(`/workplaces/${id}`);
  };
  return (
    <PlacesList
      title={say('workplaces')}
      lead={say('workplacesLead')}
      none={say('noWorkplaces')}
      error={workplaces.error}
      items={workplaces.data?.items.map(({ id, name, people, sector, unionLocal }) => ({
        id,
        link: <Link href={`/workplaces/${id}`}>{name}</Link>,
        facts: [
          say('nPeople', { n: people }),
          ...[sector, unionLocal?.name].filter((fact) => typeof fact === 'string'),
        ],
      }))}
    >
      {may('POST /api/workplaces') && (
        <AddByName
          open={say('newWorkplace')}
          label={say('workplaceName')}
          yes={say('add')}
          maxLength={120}
          touches={['workplaces']}
          add={add}
        />
      )}
    </PlacesList>
  );
}
