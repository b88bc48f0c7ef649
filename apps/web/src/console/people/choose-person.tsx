import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Contact } from '../api/shapes.js';
import { FindField } from '../parts/find-field.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useSettled } from '../parts/settled.js';
import { Trouble } from '../parts/trouble.js';
import { peopleWords } from '../words/people.words.js';
import { placesWords } from '../words/places.words.js';
import { isSearch } from './people.rules.js';

/** Somebody who was chosen. */
export interface Chosen {
  readonly id: string;
  readonly name: string | null;
}

interface ChoosePersonProps {
  readonly label: string;
  readonly chosen: Chosen | null;
  readonly onChoose: (person: Chosen | null) => void;
}

/** Few enough to stand one beside the other. */
const offered = 8;

/** One of the people, found while somebody types. */
export function ChoosePerson({ label, chosen, onChoose }: ChoosePersonProps) {
  const say = useWords(placesWords);
  const words = useWords(peopleWords);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  if (chosen) {
    return (
      <div className="split">
        <p>
          {label}: <b>{chosen.name ?? words('noName')}</b>
        </p>
        <Button className="btn text" onPress={() => onChoose(null)}>
          {say('chooseAgain', { what: label })}
        </Button>
      </div>
    );
  }
  return (
    <>
      <FindField label={label} hint={words('findHint')} value={typed} onChange={setTyped} />
      {isSearch(typed) && isSearch(text) && <Found text={text} onChoose={onChoose} />}
    </>
  );
}

function Found({ text, onChoose }: { readonly text: string } & Pick<ChoosePersonProps, 'onChoose'>) {
  const say = useWords(placesWords);
  const words = useWords(peopleWords);
  const found = useQuery({
    queryKey: ['people', 'offered', text],
    placeholderData: keepPreviousData,
    // What was typed is most of a name, so it does not stay in memory once it is gone from the screen.
    gcTime: 0,
    queryFn: () => take(api.GET('/api/contacts/search', { params: { query: { text, limit: offered } } })),
  });
  const items = found.data?.items ?? [];
  const choices = items.map((person) => ({ value: person.id, label: nameOf(person, words('noName')) }));
  const choose = (id: string): void => onChoose(items.find((person) => person.id === id) ?? null);
  return (
    <>
      <p role="status" className="hint">
        {found.data && words(items.length < offered ? 'found' : 'foundMany', { n: items.length })}
      </p>
      <Trouble error={found.error} />
      {choices.length > 0 && <PickOne label={say('whoOfThem')} value="" onChange={choose} choices={choices} />}
    </>
  );
}

/** The name, and the end of a number by which two of one name are told apart. */
function nameOf({ name, phones: [phone] }: Contact, noName: string): string {
  return [name ?? noName, ...(phone ? [phone.masked] : [])].join(' ');
}
