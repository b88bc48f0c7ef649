import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { TwoPeople } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { mergesWords } from '../words/merges.words.js';

/** Pairs of which somebody said that they are two people, each with its way back to the list. */
export function ToldApart() {
  const say = useWords(mergesWords);
  const pairs = useInfiniteQuery({
    queryKey: ['told-apart'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/contacts/told-apart', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const shown = pairs.data?.pages.flatMap(({ items }) => items) ?? [];
  if (shown.length === 0) return <Trouble error={pairs.error} />;
  return (
    <section className="stack" aria-labelledby="told-apart">
      <h3 id="told-apart">{say('apartAll')}</h3>
      <ul className="plain-list facts">
        {shown.map((pair) => (
          <li key={pair.id}>
            <Pair pair={pair} />
          </li>
        ))}
      </ul>
      {pairs.hasNextPage && (
        <p>
          <Button className="btn" isDisabled={pairs.isFetchingNextPage} onPress={() => void pairs.fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Pair({ pair }: { readonly pair: TwoPeople }) {
  const say = useWords(mergesWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const [one = '', other = ''] = pair.people.map(({ name }) => name ?? say('noName'));
  const deed = useDeed(
    () => take(api.DELETE('/api/contacts/told-apart/{id}', { params: { path: { id: pair.id } } })),
    ['told-apart', 'timeline', 'duplicates'],
  );
  return (
    <div className="stack">
      <p>{say('apartLine', { one, other, day: instantWhen(pair.toldAt, timeZone, language).day })}</p>
      <p>
        <Button className="btn" isDisabled={deed.isPending} onPress={() => deed.mutate()}>
          {say('showAgain', { one, other })}
        </Button>
      </p>
      <Trouble error={deed.error} />
    </div>
  );
}
