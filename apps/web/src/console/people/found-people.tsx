import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import { useWords } from '../parts/language.js';
import { Trouble } from '../parts/trouble.js';
import { peopleWords } from '../words/people.words.js';
import { mostFound } from './people.rules.js';
import { PersonRow } from './person-row.js';

/** Who fits what is typed; a screen reader hears how many while somebody types. */
export function FoundPeople({ text }: { readonly text: string }) {
  const say = useWords(peopleWords);
  const found = useQuery({
    queryKey: ['people', 'found', text],
    placeholderData: keepPreviousData,
    // What was typed is most of a name, so it does not stay in memory once it is gone from the screen.
    gcTime: 0,
    queryFn: () => take(api.GET('/api/contacts/search', { params: { query: { text, limit: mostFound } } })),
  });
  const items = found.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="found">
      <p id="found" role="status" className="hint">
        {found.data && say(items.length < mostFound ? 'found' : 'foundMany', { n: items.length })}
      </p>
      <Trouble error={found.error} />
      <ul className="rows">
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}
