import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { api, take } from '../api/client.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useNow, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { wallDate } from '../parts/when.js';
import { peopleWords } from '../words/people.words.js';
import { ConsentFields } from './consent-fields.js';
import { consentBody, isAnswered, noConsent, nobody, personBody } from './people.rules.js';
import { PersonFields } from './person-fields.js';

/** Adding one person, with how they agreed to get texts. */
export function AddPersonScreen() {
  const say = useWords(peopleWords);
  const language = useLanguage();
  const { timeZone, circleIds } = useSession();
  const now = useNow();
  const today = wallDate(new Date(now).toISOString(), timeZone);
  const [person, setPerson] = useState(() => ({ ...nobody(language), circleId: circleIds?.[0] ?? '' }));
  const [consent, setConsent] = useState(() => noConsent(today));
  const [, go] = useLocation();
  const add = useDeed(async () => {
    await take(api.POST('/api/contacts', { body: personBody(person, consentBody(consent, today, now)) }));
    go('/people');
  }, ['people', 'circles', 'audience']);
  const ready = person.name.trim() !== '' && isAnswered(consent) && !add.isPending;
  const bar = (
    <>
      <Link href="/people" className="btn gate">
        {say('back')}
      </Link>
      <Button className="btn gate dark" isDisabled={!ready} onPress={() => add.mutate()}>
        {say('add')}
      </Button>
    </>
  );
  return (
    <Screen title={say('addPerson')} bar={bar}>
      <PersonFields person={person} change={(part) => setPerson({ ...person, ...part })} />
      <ConsentFields consent={consent} change={setConsent} today={today} whose="person" />
      <Trouble error={add.error} />
    </Screen>
  );
}
