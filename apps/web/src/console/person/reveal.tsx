import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { TwoTaps } from '../parts/two-taps.js';
import { personWords } from '../words/person.words.js';

interface RevealProps {
  readonly id: string;
  readonly what: 'phones' | 'email';
}

const shortestReason = 3;

/** Shows numbers or an address in full, for a reason; they stand there until they are hidden or the page is left. */
export function Reveal({ id, what }: RevealProps) {
  const say = useWords(personWords);
  const [reason, setReason] = useState('');
  const [values, setValues] = useState<readonly string[] | null>(null);
  if (values) return <Revealed what={what} values={values} hide={() => setValues(null)} />;
  return (
    <TwoTaps
      open={say(`reveal_${what}`)}
      warning={say('revealSure')}
      yes={say('revealYes')}
      no={say('cancel')}
      ready={reason.trim().length >= shortestReason}
      run={async () => {
        const body = { what, reason: reason.trim() };
        const shown = await take(api.POST('/api/contacts/{id}/reveal', { params: { path: { id } }, body }));
        setReason('');
        setValues(shown.values);
      }}
      touches={[]}
    >
      <TypedField
        label={say('revealWhy')}
        hint={say('revealWhyHint')}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </TwoTaps>
  );
}

interface RevealedProps {
  readonly what: RevealProps['what'];
  readonly values: readonly string[];
  readonly hide: () => void;
}

function Revealed({ what, values, hide }: RevealedProps) {
  const say = useWords(personWords);
  const scheme = what === 'phones' ? 'tel' : 'mailto';
  return (
    <div className="card split" role="status">
      <ul>
        {values.length === 0 && <li>{say('revealedNone')}</li>}
        {values.map((value) => (
          <li key={value}>
            <a href={`${scheme}:${value}`}>{value}</a>
          </li>
        ))}
      </ul>
      <Button className="btn" autoFocus onPress={hide}>
        {say('hide')}
      </Button>
    </div>
  );
}
