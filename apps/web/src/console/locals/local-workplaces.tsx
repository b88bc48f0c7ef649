import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { placesWords } from '../words/places.words.js';

/** Where units of a local work. */
export function LocalWorkplaces({ localId }: { readonly localId: string }) {
  const say = useWords(placesWords);
  const query = { unionLocalId: localId, limit: 500 };
  const workplaces = useQuery({
    queryKey: ['workplaces', localId],
    queryFn: () => take(api.GET('/api/workplaces', { params: { query } })),
  });
  return (
    <section className="card stack" aria-labelledby="workplaces">
      <h2 id="workplaces">{say('workplaces')}</h2>
      <Trouble error={workplaces.error} />
      {workplaces.data?.items.length === 0 && <p className="hint">{say('noWorkplaces')}</p>}
      <ul className="plain-list">
        {workplaces.data?.items.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/workplaces/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
