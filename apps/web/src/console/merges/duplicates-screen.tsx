import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { Duplicate } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { mergesWords } from '../words/merges.words.js';
import { MergePair } from './merge-pair.js';
import { PastMerges } from './past-merges.js';
import { ToldApart } from './told-apart.js';

/** Records that may be one person, to be looked at two by two, and what was made one lately. */
export function DuplicatesScreen() {
  const say = useWords(mergesWords);
  const duplicates = useInfiniteQuery({
    queryKey: ['duplicates'],
    // A pair that was made one stays on the screen with what was done, until the list is opened anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/contacts/duplicates', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const pairs = duplicates.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Screen title={say('title')} above={<ToPeople />}>
      <p>{say('lead')}</p>
      <Trouble error={duplicates.error} />
      {duplicates.data && pairs.length === 0 && <p>{say('none')}</p>}
      <ul className="rows">
        {pairs.map((pair) => (
          <li key={pair.people.map(({ id }) => id).join()}>
            <Pair pair={pair} />
          </li>
        ))}
      </ul>
      {duplicates.hasNextPage && (
        <Button
          className="btn wide"
          isDisabled={duplicates.isFetchingNextPage}
          onPress={() => void duplicates.fetchNextPage()}
        >
          {say('more')}
        </Button>
      )}
      <ToldApart />
      <PastMerges />
    </Screen>
  );
}

function ToPeople() {
  const say = useWords(mergesWords);
  return (
    <p>
      <Link href="/people">{say('toPeople')}</Link>
    </p>
  );
}

function Pair({ pair }: { readonly pair: Duplicate }) {
  const say = useWords(mergesWords);
  const [open, setOpen] = useState(false);
  const [one, other] = pair.people;
  if (!one || !other) return null;
  const [name, otherName] = [one, other].map((person) => person.name ?? say('noName'));
  const what = pair.because.map((because) => say(`because_${because}`)).join(', ');
  return (
    <div className="stack">
      <p>{say('pair', { one: name ?? '', other: otherName ?? '', what })}</p>
      {open ? (
        <MergePair people={[one, other]} />
      ) : (
        <p>
          <Button className="btn" aria-label={`${say('compare')}: ${name ?? ''}`} onPress={() => setOpen(true)}>
            {say('compare')}
          </Button>
        </p>
      )}
    </div>
  );
}
