import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { useDeed } from '../parts/deed.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useNow, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { wallDate } from '../parts/when.js';
import { peopleWords } from '../words/people.words.js';
import { ConsentFields } from './consent-fields.js';
import { CutShort, followImport } from './follow-import.js';
import { ImportReportView } from './import-report.js';
import { consentBody, isAnswered, noConsent } from './people.rules.js';
import { CircleField } from './person-fields.js';

/** Bringing in a membership file: which file, into which circle, how these people agreed, and what became of each row. */
export function ImportScreen() {
  const say = useWords(peopleWords);
  const { timeZone } = useSession();
  const now = useNow();
  const today = wallDate(new Date(now).toISOString(), timeZone);
  const [file, setFile] = useState<File | null>(null);
  const [circleId, setCircleId] = useState('');
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [consent, setConsent] = useState(() => noConsent(today));
  const bringIn = useDeed(
    async (chosen: File) => {
      const given = consentBody(consent, today, now);
      const body = { fileName: chosen.name, consent: given, circleId: circleId || null };
      return followImport(chosen, body, (done, total) => setProgress({ done, total }));
    },
    ['people', 'circles', 'audience'],
  );
  const ready = file !== null && isAnswered(consent) && !bringIn.isPending;
  if (bringIn.data) return <ImportReportView report={bringIn.data} />;
  const bar = (
    <>
      <Link href="/people" className="btn gate">
        {say('back')}
      </Link>
      <Button className="btn gate dark" isDisabled={!ready} onPress={() => file && bringIn.mutate(file)}>
        {say(bringIn.isPending ? 'importing' : 'import')}
      </Button>
    </>
  );
  return (
    <Screen title={say('importFile')} bar={bar}>
      <FileField onChosen={setFile} />
      <CircleField label={say('fileCircle')} circleId={circleId} change={setCircleId} />
      <ConsentFields consent={consent} change={setConsent} today={today} whose="file" />
      {progress && <p role="status">{say('progress', progress)}</p>}
      {bringIn.error instanceof CutShort ? (
        <p className="notice red" role="alert">
          {say('cutShort')}
        </p>
      ) : (
        <Trouble error={bringIn.error} />
      )}
    </Screen>
  );
}

function FileField({ onChosen }: { readonly onChosen: (file: File | null) => void }) {
  const say = useWords(peopleWords);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say('file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={({ target }) => onChosen(target.files?.item(0) ?? null)}
      />
      <p className="hint">{say('fileHint')}</p>
    </div>
  );
}
