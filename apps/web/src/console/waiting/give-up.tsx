import { useState } from 'react';
import { api, take } from '../api/client.js';
import { useDeed } from '../parts/deed.js';
import { PickOne } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { Sure } from '../parts/sure.js';
import { Trouble } from '../parts/trouble.js';
import { waitingWords } from '../words/waiting.words.js';

const reasons = ['done_by_hand', 'out_of_date', 'unreadable', 'test'] as const;
type Reason = (typeof reasons)[number];

interface GiveUpProps {
  readonly id: string;
  readonly tell: (words: string) => void;
  readonly leave: () => void;
}

/** Gives an event up: not without a reason. */
export function GiveUp({ id, tell, leave }: GiveUpProps) {
  const say = useWords(waitingWords);
  const [why, setWhy] = useState<Reason | ''>('');
  const discard = useDeed(
    async (reason: Reason) => {
      const params = { path: { id } };
      await take(api.POST('/api/parked-events/{id}/discard', { params, body: { why: reason } }));
      tell(say('discarded'));
    },
    ['waiting-events'],
  );
  return (
    <>
      <Sure
        warning={say('discardSure')}
        yes={say('discardYes')}
        no={say('leaveIt')}
        busy={discard.isPending || discard.isSuccess}
        ready={why !== ''}
        onYes={() => why !== '' && discard.mutate(why)}
        onNo={leave}
      >
        <PickOne<Reason | ''>
          label={say('discardWhy')}
          value={why}
          onChange={setWhy}
          choices={reasons.map((value) => ({ value, label: say(`discard_${value}`) }))}
        />
      </Sure>
      <Trouble error={discard.error} />
    </>
  );
}
