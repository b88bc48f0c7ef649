import { useState } from 'react';
import { api, take } from '../api/client.js';
import { useCircles } from '../api/questions.js';
import { SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { TwoTaps } from '../parts/two-taps.js';
import { exportsWords } from '../words/exports.words.js';

const shortestReason = 3;

/** Asks for a file of everybody or of one circle, for a reason. */
export function AskExport() {
  const say = useWords(exportsWords);
  const circles = useCircles().data?.items ?? [];
  const isBound = useSession().role === 'convener';
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [format, setFormat] = useState<'csv' | 'osdi'>('csv');
  const named = circles.map(({ id, name }) => ({ value: id, label: name }));
  const choices = isBound ? named : [{ value: '', label: say('everybody') }, ...named];
  const circleId = chosen || (isBound ? (named[0]?.value ?? '') : '');
  return (
    <TwoTaps
      open={say('ask')}
      look="dark"
      warning={say('askSure')}
      yes={say('askYes')}
      no={say('cancel')}
      ready={reason.trim().length >= shortestReason && (circleId !== '' || !isBound)}
      run={async () => {
        const body = { format, circleId: circleId || null, reason: reason.trim() };
        await take(api.POST('/api/exports', { body }));
        setReason('');
      }}
      touches={['exports']}
    >
      <SelectField label={say('of')} value={circleId} onChange={setChosen} choices={choices} />
      <SelectField
        label={say('format')}
        value={format}
        onChange={(chosenFormat) => setFormat(chosenFormat === 'osdi' ? 'osdi' : 'csv')}
        choices={[
          { value: 'csv', label: say('format_csv') },
          { value: 'osdi', label: say('format_osdi') },
        ]}
      />
      <TypedField label={say('why')} hint={say('whyHint')} value={reason} onChange={setReason} maxLength={300} />
    </TwoTaps>
  );
}
