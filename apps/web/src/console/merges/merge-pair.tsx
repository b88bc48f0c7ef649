import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { api, take } from '../api/client.js';
import type { Contact } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { PickOne } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { TwoTaps } from '../parts/two-taps.js';
import { instantWhen } from '../parts/when.js';
import { Fact } from '../person/fact.js';
import { mergesWords } from '../words/merges.words.js';

interface MergePairProps {
  readonly people: readonly [Contact, Contact];
  /** Whose page it stands on; of whoever went there is nothing to ask for anew. */
  readonly pageOf?: string;
}

/** Two records beside one another; whoever knows the person says which one stays, in two taps. */
export function MergePair({ people, pageOf }: MergePairProps) {
  const say = useWords(mergesWords);
  const [keepId, setKeepId] = useState('');
  const [done, setDone] = useState<'merged' | 'apart' | null>(null);
  const nameOf = useNamed();
  const gone = people.find(({ id }) => id !== keepId);
  if (done === 'apart') {
    return (
      <p className="notice green" role="status">
        {say('toldApart')}
      </p>
    );
  }
  if (done === 'merged') {
    return (
      <p className="notice green" role="status">
        {say('merged')} <Link href={`/people/${keepId}`}>{say('toKept')}</Link>
      </p>
    );
  }
  return (
    <div className="stack">
      <div className="side-by-side">
        {people.map((person) => (
          <Side key={person.id} person={person} />
        ))}
      </div>
      <PickOne
        label={say('keep')}
        value={keepId}
        onChange={setKeepId}
        choices={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
      />
      {keepId !== '' && gone && (
        <TwoTaps
          open={say('merge')}
          warning={say('sure')}
          yes={say('yes')}
          no={say('cancel')}
          run={async () => {
            await take(api.POST('/api/contacts/merges', { body: { keepId, goneId: gone.id } }));
            setDone('merged');
          }}
          touches={['people', 'circles', 'audience', 'merges', ...(keepId === pageOf ? ['person', 'timeline'] : [])]}
        />
      )}
      <TellApart people={people} onDone={() => setDone('apart')} />
    </div>
  );
}

/** One tap says it: nothing is changed by it, and the list below takes it back. */
function TellApart({ people, onDone }: { readonly people: MergePairProps['people']; readonly onDone: () => void }) {
  const say = useWords(mergesWords);
  const deed = useDeed(async () => {
    const contactIds = people.map(({ id }) => id);
    await take(api.POST('/api/contacts/told-apart', { body: { contactIds } }));
    onDone();
  }, ['told-apart', 'timeline']);
  return (
    <>
      <p>
        <Button className="btn" isDisabled={deed.isPending} onPress={() => deed.mutate()}>
          {say('twoPeople')}
        </Button>
      </p>
      <Trouble error={deed.error} />
    </>
  );
}

/** Two records may have the same name: how they are reached, or since when they are known, tells them apart. */
function useNamed(): (person: Contact) => string {
  const say = useWords(mergesWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  return ({ name, phones, email, createdAt }) => {
    const how = phones[0]?.masked ?? email ?? instantWhen(createdAt, timeZone, language).day;
    return say('keepOne', { name: name ?? say('noName'), how });
  };
}

function Side({ person }: { readonly person: Contact }) {
  const say = useWords(mergesWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { id, name, phones, email, circles, workplaces, postalCode } = person;
  const listed = (names: readonly string[]): string => names.join(', ') || say('nothing');
  return (
    <section className="card" aria-labelledby={`side-${id}`}>
      <h3 id={`side-${id}`}>{name ?? say('noName')}</h3>
      <dl className="facts">
        <Fact name={say('phones')}>{listed(phones.map(({ masked }) => masked))}</Fact>
        <Fact name={say('email')}>{email ?? say('nothing')}</Fact>
        <Fact name={say('texts')}>{say(`state_${person.smsConsent}`)}</Fact>
        <Fact name={say('mail')}>{say(`state_${person.emailConsent}`)}</Fact>
        <Fact name={say('circles')}>{listed(circles.map((circle) => circle.name))}</Fact>
        <Fact name={say('workplaces')}>{listed(workplaces.map((workplace) => workplace.name))}</Fact>
        <Fact name={say('language')}>{say(`speaks_${person.language}`)}</Fact>
        <Fact name={say('postalCode')}>{postalCode ?? say('nothing')}</Fact>
        <Fact name={say('since')}>{instantWhen(person.createdAt, timeZone, language).day}</Fact>
      </dl>
      <p>
        <Link href={`/people/${id}`}>{say('page')}</Link>
      </p>
    </section>
  );
}
