import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { PeopleList } from '../people/people-list.js';
import { placesWords } from '../words/places.words.js';
import { WorkplaceEdits } from './workplace-edits.js';
import { WorkplaceFacts } from './workplace-facts.js';

/** One workplace: its union local and units, where it is, and who works there as what. */
export function WorkplaceScreen({ id }: { readonly id: string }) {
  const say = useWords(placesWords);
  const mayChange = useMay()('PATCH /api/workplaces/:id');
  const { data: workplace, error } = useQuery({
    queryKey: ['workplace', id],
    queryFn: () => take(api.GET('/api/workplaces/{id}', { params: { path: { id } } })),
  });
  const toList = (
    <p>
      <Link href="/workplaces">{say('workplaces')}</Link>
    </p>
  );
  if (!workplace) return <div className="roomy">{error && <Trouble error={error} />}</div>;
  return (
    <Screen title={workplace.name} above={toList}>
      <Trouble error={error} />
      <WorkplaceFacts workplace={workplace} />
      {mayChange && <WorkplaceEdits workplace={workplace} />}
      <section className="stack" aria-labelledby="people">
        <h2 id="people">{say('people')}</h2>
        <PeopleList
          of={{ workplaceId: id }}
          none={say('nobodyHere')}
          also={({ workplaces }) => workplaces.filter((one) => one.id === id).map(({ role }) => say(`role_${role}`))[0]}
        />
      </section>
    </Screen>
  );
}
