import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { Person } from '../api/shapes.js';
import { MergeWith } from '../merges/merge-with.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { personWords } from '../words/person.words.js';
import { Consent } from './consent.js';
import { Notes } from './notes.js';
import { PersonDeeds } from './person-deeds.js';
import { PersonEdits } from './person-edits.js';
import { PersonFacts } from './person-facts.js';
import { Timeline } from './timeline.js';

/** One person: what is known of them, how they agreed to what, and what can be done for them. */
export function PersonScreen({ id }: { readonly id: string }) {
  const [erased, setErased] = useState(false);
  const person = useQuery({
    queryKey: ['person', id],
    enabled: !erased,
    queryFn: () => take(api.GET('/api/contacts/{id}', { params: { path: { id } } })),
  });
  if (erased) return <Erased />;
  if (!person.data) {
    return (
      <div className="roomy">
        <Trouble error={person.error} />
      </div>
    );
  }
  return <Shown person={person.data} onErased={() => setErased(true)} error={person.error} />;
}

interface ShownProps {
  readonly person: Person;
  readonly error: unknown;
  readonly onErased: () => void;
}

function Shown({ person, error, onErased }: ShownProps) {
  const say = useWords(personWords);
  const may = useMay();
  return (
    // The tab and the history of the browser are nobody's address book.
    <Screen title={say('title')} above={<ToPeople />} heading={<h1>{person.name ?? say('noName')}</h1>}>
      <Trouble error={error} />
      <PersonFacts person={person} />
      <PersonEdits person={person} />
      <Notes person={person} />
      <Consent person={person} />
      {may('POST /api/contacts/merges') && <MergeWith person={person} />}
      <Timeline id={person.id} />
      <PersonDeeds person={person} onErased={onErased} />
    </Screen>
  );
}

function ToPeople() {
  const say = useWords(personWords);
  return (
    <p>
      <Link href="/people">{say('toPeople')}</Link>
    </p>
  );
}

function Erased() {
  const say = useWords(personWords);
  return (
    <Screen title={say('erased')} above={<ToPeople />}>
      <p className="notice green" role="status">
        {say('erasedLead')}
      </p>
    </Screen>
  );
}
