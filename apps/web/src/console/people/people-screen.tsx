import { useState } from 'react';
import { Link } from 'wouter';
import { FindField } from '../parts/find-field.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { useSettled } from '../parts/settled.js';
import { peopleWords } from '../words/people.words.js';
import { CirclePeople } from './circle-people.js';
import { FoundPeople } from './found-people.js';
import { PlacesLinks } from './places-links.js';
import { isSearch } from './people.rules.js';

/** The people: those who fit what is typed, or circle by circle. */
export function PeopleScreen() {
  const say = useWords(peopleWords);
  const may = useMay();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  return (
    <Screen title={say('title')} bar={<Ways />}>
      <PlacesLinks />
      {may('GET /api/contacts/search') && (
        <FindField label={say('find')} hint={say('findHint')} value={typed} onChange={setTyped} />
      )}
      {may('GET /api/contacts/duplicates') && (
        <p>
          <Link href="/people/duplicates">{say('duplicates')}</Link>
        </p>
      )}
      {isSearch(typed) && isSearch(text) ? <FoundPeople text={text} /> : <CirclePeople />}
    </Screen>
  );
}

function Ways() {
  const say = useWords(peopleWords);
  const may = useMay();
  return (
    <>
      {may('POST /api/imports') && (
        <Link href="/people/import" className="btn gate">
          {say('importFile')}
        </Link>
      )}
      <Link href="/people/add" className="btn gate dark">
        {say('addPerson')}
      </Link>
    </>
  );
}
