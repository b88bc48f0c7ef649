import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Contact } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { peopleWords } from '../words/people.words.js';
import { PersonRow } from './person-row.js';

interface PeopleListProps {
  /** Whose people; everybody's when nothing is named. */
  readonly of: { readonly circleId?: string; readonly workplaceId?: string; readonly unionLocalId?: string };
  /** What is said of nobody. */
  readonly none?: string;
  /** What is said of each besides what every list says. */
  readonly also?: (person: Contact) => string | undefined;
}

/** People, newest first, a page at a time. */
export function PeopleList({ of, none, also }: PeopleListProps) {
  const say = useWords(peopleWords);
  const people = useInfiniteQuery({
    queryKey: ['people', of],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...of, ...(pageParam && { cursor: pageParam }) };
      return take(api.GET('/api/contacts', { params: { query } }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const list = people.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Trouble error={people.error} />
      {people.data && list.length === 0 && <p>{none ?? say('none')}</p>}
      <ul className="rows">
        {list.map((person) => (
          <PersonRow key={person.id} person={person} also={also?.(person)} />
        ))}
      </ul>
      {people.hasNextPage && (
        <Button
          className="btn wide"
          isDisabled={people.isFetchingNextPage}
          onPress={() => {
            // What goes wrong is in `people.error`.
            void people.fetchNextPage();
          }}
        >
          {say('more')}
        </Button>
      )}
    </>
  );
}
