import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { PeopleList } from '../people/people-list.js';
import { circlesWords } from '../words/circles.words.js';
import { placesWords } from '../words/places.words.js';
import { CircleEdits } from './circle-edits.js';
import { CircleFacts } from './circle-facts.js';
import { Conveners } from './conveners.js';

/** One circle: what it is for, when it meets, who runs it, its page for everybody, and its people. */
export function CircleScreen({ id }: { readonly id: string }) {
  const say = useWords(circlesWords);
  const words = useWords(placesWords);
  const { data: circle, error } = useQuery({
    queryKey: ['circle', id],
    queryFn: () => take(api.GET('/api/circles/{id}', { params: { path: { id } } })),
  });
  const toList = (
    <p>
      <Link href="/circles">{say('title')}</Link>
    </p>
  );
  if (!circle) return <div className="roomy">{error && <Trouble error={error} />}</div>;
  return (
    <Screen title={circle.name} above={toList}>
      <Trouble error={error} />
      <CircleFacts circle={circle} />
      <CircleEdits circle={circle} />
      <Conveners circle={circle} />
      <section className="stack" aria-labelledby="people">
        <h2 id="people">{words('people')}</h2>
        <PeopleList of={{ circleId: circle.id }} none={words('nobodyHere')} />
      </section>
    </Screen>
  );
}
