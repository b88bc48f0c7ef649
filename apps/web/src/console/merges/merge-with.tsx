import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Contact } from '../api/shapes.js';
import { FindField } from '../parts/find-field.js';
import { useWords } from '../parts/language.js';
import { useSettled } from '../parts/settled.js';
import { Trouble } from '../parts/trouble.js';
import { isSearch } from '../people/people.rules.js';
import { mergesWords } from '../words/merges.words.js';
import { MergePair } from './merge-pair.js';
import { PastMerges } from './past-merges.js';

/** From the page of a person: looks for another record of theirs, and shows both. */
export function MergeWith({ person }: { readonly person: Contact }) {
  const say = useWords(mergesWords);
  const [other, setOther] = useState<Contact | null>(null);
  return (
    <section className="card stack" aria-labelledby="merge-with">
      <h2 id="merge-with">{say('with')}</h2>
      {other ? <MergePair people={[person, other]} pageOf={person.id} /> : <Find not={person.id} onChosen={setOther} />}
      <PastMerges contactId={person.id} />
    </section>
  );
}

interface FindProps {
  readonly not: string;
  readonly onChosen: (person: Contact) => void;
}

function Find({ not, onChosen }: FindProps) {
  const say = useWords(mergesWords);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['people', 'found', text],
    enabled: isSearch(typed) && isSearch(text),
    placeholderData: keepPreviousData,
    // What was typed is most of a name, so it does not stay in memory once it is gone from the screen.
    gcTime: 0,
    queryFn: () => take(api.GET('/api/contacts/search', { params: { query: { text, limit: 10 } } })),
  });
  const others = isSearch(typed) ? (found.data?.items ?? []).filter(({ id }) => id !== not) : [];
  return (
    <>
      <FindField label={say('find')} hint={say('withLead')} value={typed} onChange={setTyped} />
      <p role="status" className="hint">
        {isSearch(typed) && found.data && say('found', { n: others.length })}
      </p>
      <Trouble error={found.error} />
      <ul className="plain-list facts">
        {others.map((one) => (
          <li key={one.id}>
            <Button className="btn" onPress={() => onChosen(one)}>
              {say('choose', { name: one.name ?? say('noName') })}
            </Button>{' '}
            <span className="small soft">{one.phones.map(({ masked }) => masked).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
