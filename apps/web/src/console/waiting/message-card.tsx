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

interface MessageCardProps {
  readonly message: WaitingMessage;
  readonly name: string;
  /** Title of the action; undefined when it is not known here. */
  readonly action: string | undefined;
  readonly tell: (words: string) => void;
}

type Verb = 'release' | 'drop';

/** One message of unknown fate: to whom, what it was, what is known, and the two ways to end its wait. */
export function MessageCard({ message, name, action, tell }: MessageCardProps) {
  const say = useWords(waitingWords);
  const [asked, setAsked] = useState<Verb | null>(null);
  const decide = useDeed(
    async (verb: Verb) => {
      const params = { path: { id: message.id } };
      await take(api.POST(`/api/messages/parked/{id}/${verb}`, { params }));
      tell(say(verb === 'release' ? 'sentAgain' : 'leftUnsent'));
    },
    ['waiting-messages', 'waves'],
  );
  const over = decide.isPending || decide.isSuccess;
  return (
    <article className="card">
      <p>
        <b>{name}</b> <span className="tag walkup">{say(`by_${message.channel}`)}</span>
      </p>
      <p>
        {say(`kind_${message.purpose}`)}
        <br />
        <span className="soft">{action ? say('aboutAction', { action }) : say('noAction')}</span>
      </p>
      <Known message={message} />
      {asked === null ? (
        <div className="halves">
          <Button className="btn" isDisabled={over} onPress={() => setAsked('drop')}>
            {say('doNotSend')}
          </Button>
          <Button className="btn" isDisabled={over} onPress={() => setAsked('release')}>
            {say('sendAgain')}
          </Button>
        </div>
      ) : (
        <Sure
          warning={say(asked === 'release' ? 'sendAgainSure' : 'doNotSendSure')}
          yes={say(asked === 'release' ? 'sendAgainYes' : 'doNotSendYes')}
          no={say('leaveIt')}
          busy={over}
          onYes={() => decide.mutate(asked)}
          onNo={() => setAsked(null)}
        />
      )}
      <Trouble error={decide.error} />
    </article>
  );
}

function Known({ message }: { readonly message: WaitingMessage }) {
  const say = useWords(waitingWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { attemptedAt, attempts, looks, lookProblem } = message;
  const { day, hours } = instantWhen(attemptedAt, timeZone, language);
  return (
    <p className="small soft">
      {say('onItsWay', { day, hours })} {attempts > 1 && say('tried', { n: attempts })}{' '}
      {lookProblem ? say(`look_${lookProblem}`) : looks > 0 && say('looked', { n: looks })}
    </p>
  );
}
