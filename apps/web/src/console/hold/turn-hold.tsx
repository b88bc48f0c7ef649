import { useState } from 'react';
import { api, take } from '../api/client.js';
import type { HoldReason } from '../api/shapes.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { TwoTaps } from '../parts/two-taps.js';
import { holdWords } from '../words/hold.words.js';

const reasons: readonly HoldReason[] = ['subpoena', 'lawsuit', 'agency', 'grievance', 'other'];
const touches = ['legal-hold', 'session'];

const turn = (why: HoldReason | null) => take(api.POST('/api/legal-hold', { body: { why } }));

/** Turns the hold on for a reason. */
export function SetHold({ known }: { readonly known: HoldReason | null }) {
  const say = useWords(holdWords);
  const [why, setWhy] = useState<HoldReason | ''>(known ?? '');
  return (
    <TwoTaps
      open={say('turnOn')}
      look="dark gate"
      warning={say('sureOn')}
      yes={say('yesOn')}
      no={say('leave')}
      ready={why !== ''}
      run={async () => why !== '' && turn(why)}
      touches={touches}
    >
      <PickOne<HoldReason | ''>
        label={say('whyAsked')}
        value={why}
        onChange={setWhy}
        choices={reasons.map((value) => ({ value, label: say(`why_${value}`) }))}
      />
    </TwoTaps>
  );
}

/** Turns the hold off. */
export function LiftHold() {
  const say = useWords(holdWords);
  return (
    <TwoTaps
      open={say('turnOff')}
      look="gate"
      warning={say('sureOff')}
      yes={say('yesOff')}
      no={say('leave')}
      run={() => turn(null)}
      touches={touches}
    />
  );
}
