import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { WaitingMessage } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Sure } from '../parts/sure.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { waitingWords } from '../words/waiting.words.js';
import { askedKey } from './waiting.rules.js';

interface MessageCardProps {
  readonly message: WaitingMessage;
  readonly name: string;
  /** Which action it is about; empty for those who may not see actions. */
  readonly about: string;
  readonly tell: (words: string) => void;
}

/** One message of unknown fate: to whom, what it was, what is known, and the two ways to end its wait. */
export function MessageCard({ message, name, about, tell }: MessageCardProps) {
  const say = useWords(waitingWords);
  return (
    <article className="card">
      <p>
        <b>{name}</b> <span className="tag walkup">{say(`by_${message.channel}`)}</span>
      </p>
      <p>
        {say(`kind_${message.purpose}`)}
        <br />
        <span className="soft">{about}</span>
      </p>
      <Known message={message} />
      <Decide id={message.id} tell={tell} />
    </article>
  );
}

type Verb = 'release' | 'drop';

const verbs = ['drop', 'release'] as const;
const words = {
  release: { button: 'sendAgain', sure: 'sendAgainSure', yes: 'sendAgainYes', done: 'sentAgain' },
  drop: { button: 'doNotSend', sure: 'doNotSendSure', yes: 'doNotSendYes', done: 'leftUnsent' },
} as const;

function Decide({ id, tell }: { readonly id: string; readonly tell: (words: string) => void }) {
  const say = useWords(waitingWords);
  const [asked, setAsked] = useState<Verb | null>(null);
  const [left, setLeft] = useState<Verb | null>(null);
  const decide = useDeed(
    async (verb: Verb) => {
      await take(api.POST(`/api/messages/parked/{id}/${verb}`, { params: { path: { id } } }));
      tell(say(words[verb].done));
    },
    ['waiting-messages', 'waves'],
  );
  const over = decide.isPending || decide.isSuccess;
  // Whoever leaves it stands again where they were.
  const leave = (): void => {
    setLeft(asked);
    setAsked(null);
  };
  return (
    <>
      {asked === null ? (
        <div className="halves">
          {verbs.map((verb) => (
            <Button
              key={verb}
              className="btn"
              isDisabled={over}
              autoFocus={left === verb}
              onPress={() => setAsked(verb)}
            >
              {say(words[verb].button)}
            </Button>
          ))}
        </div>
      ) : (
        <Sure
          warning={say(words[asked].sure)}
          yes={say(words[asked].yes)}
          no={say('leaveIt')}
          busy={over}
          onYes={() => decide.mutate(asked)}
          onNo={leave}
        />
      )}
      <Trouble error={decide.error} />
    </>
  );
}

function Known({ message }: { readonly message: WaitingMessage }) {
  const say = useWords(waitingWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { attemptedAt, attempts, looks } = message;
  const asked = askedKey(message);
  const { day, hours } = instantWhen(attemptedAt, timeZone, language);
  return (
    <p className="small soft">
      {say('onItsWay', { day, hours })} {attempts > 1 && say('tried', { n: attempts })}{' '}
      {asked && say(asked, { n: looks })}
    </p>
  );
}
