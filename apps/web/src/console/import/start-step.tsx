import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Language, languages } from '#words';
import { importLookWords } from '#words/importing';
import { ApiRefused } from '../api/client.js';
import type { FileMapping } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useNow, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { wallDate } from '../parts/when.js';
import { ConsentFields } from '../people/consent-fields.js';
import { consentBody, isAnswered, noConsent } from '../people/people.rules.js';
import { CircleField } from '../people/person-fields.js';
import { importWords } from '../words/import.words.js';
import { startImport } from './import-deeds.js';

/** What was said of how the file is read. */
export interface Answers {
  readonly mapping: FileMapping | null;
  readonly total: number | null;
}

interface StartStepProps {
  readonly id: string;
  readonly answers: Answers;
  readonly onBack: () => void;
  readonly onBegun: () => void;
}

/** Where the people go and how they agreed; then the import begins. */
export function StartStep({ id, answers, onBack, onBegun }: StartStepProps) {
  const say = useWords(importWords);
  const sayLook = useWords(importLookWords);
  const { timeZone } = useSession();
  const now = useNow();
  const today = wallDate(new Date(now).toISOString(), timeZone);
  const [circleId, setCircleId] = useState('');
  const [language, setLanguage] = useState<Language>('en');
  const [consent, setConsent] = useState(() => noConsent(today));
  const begin = useDeed(async (again: boolean) => {
    const given = consentBody(consent, today, now);
    await startImport(id, { mapping: answers.mapping, consent: given, circleId: circleId || null, language, again });
    onBegun();
  });
  const isKnown = begin.error instanceof ApiRefused && begin.error.problem.code === 'import_file_known';
  const ready = isAnswered(consent) && !begin.isPending;
  const bar = (
    <>
      <Button className="btn gate" onPress={onBack}>
        {say('back')}
      </Button>
      <Button className="btn gate dark" isDisabled={!ready} onPress={() => begin.mutate(isKnown)}>
        {say(isKnown ? 'again' : 'start')}
      </Button>
    </>
  );
  return (
    <Screen title={say('consentTitle')} bar={bar}>
      {answers.total !== null && <p>{sayLook('total', { n: answers.total })}</p>}
      <CircleField label={say('circle')} circleId={circleId} change={setCircleId} />
      <PickOne<Language>
        label={say('language')}
        value={language}
        onChange={setLanguage}
        choices={languages.map((value) => ({ value, label: say(`speaks_${value}`) }))}
      />
      <ConsentFields consent={consent} change={setConsent} today={today} whose="file" />
      <Trouble error={begin.error} />
    </Screen>
  );
}
