import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { WaitingReply } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { repliesWords } from '../words/replies.words.js';
import type { Reading } from './settle.js';

const answers = ['yes', 'maybe', 'no'] as const;
const signs = { yes: '●', maybe: '◐', no: '○' } as const;
const mostGuests = 99;

interface AnswerButtonsProps {
  readonly guess: WaitingReply['guess'];
  /** Whether it is known what an answer would be for; with `nothing` there is nothing to answer. */
  readonly about: 'known' | 'unknown' | 'nothing';
  readonly busy: boolean;
  readonly answer: (intent: Reading['intent'], guests: number) => void;
}

/** The answers, the likeliest filled, with the guests the text seems to name. */
export function AnswerButtons({ guess, about, busy, answer }: AnswerButtonsProps) {
  const say = useWords(repliesWords);
  const [guests, setGuests] = useState(guess?.guests ?? 0);
  return (
    <>
      {about !== 'nothing' && <Guests guests={guests} set={setGuests} />}
      {about !== 'nothing' && (
        <div className="thirds">
          {answers.map((one) => (
            <Button
              key={one}
              className={guess?.answer === one ? 'btn dark' : 'btn'}
              isDisabled={busy || about === 'unknown'}
              onPress={() => answer(one, guests)}
            >
              {signs[one]} {one === 'yes' && guests > 0 ? say('yesWith', { n: guests }) : say(one)}
            </Button>
          ))}
        </div>
      )}
      <div className="split">
        <Button className="btn text" isDisabled={busy} onPress={() => answer('opt_out', 0)}>
          {say('opt_out')}
        </Button>
        <Button className="btn text" isDisabled={busy} onPress={() => answer('dismiss', 0)}>
          {say('dismiss')}
        </Button>
      </div>
    </>
  );
}

function Guests({ guests, set }: { readonly guests: number; readonly set: (guests: number) => void }) {
  const say = useWords(repliesWords);
  return (
    <div className="stepper" role="group" aria-label={say('guests')}>
      <span>{say('guests')}</span>
      <Button className="btn" aria-label={say('fewer')} isDisabled={guests === 0} onPress={() => set(guests - 1)}>
        −
      </Button>
      <output className="sign">{guests}</output>
      <Button
        className="btn"
        aria-label={say('more')}
        isDisabled={guests === mostGuests}
        onPress={() => set(guests + 1)}
      >
        +
      </Button>
    </div>
  );
}
