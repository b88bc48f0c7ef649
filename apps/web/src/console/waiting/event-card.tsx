import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { WaitingEvent } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { waitingWords } from '../words/waiting.words.js';
import { GiveUp } from './give-up.js';
import { whyKey } from './waiting.rules.js';

interface EventCardProps {
  readonly event: WaitingEvent;
  readonly tell: (words: string) => void;
}

/** One event that failed: what is known of it, trying it again, and giving it up. */
export function EventCard({ event, tell }: EventCardProps) {
  const say = useWords(waitingWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const [stage, setStage] = useState<'shown' | 'giving up' | 'left'>('shown');
  const { day, hours } = instantWhen(event.parkedAt, timeZone, language);
  const replay = useDeed(async () => {
    const params = { path: { id: event.id } };
    const { replayed, failed, left } = await take(api.POST('/api/parked-events/{id}/replay', { params }));
    if (failed) throw new FailedAgain(say('failedAgain', { error: failed.error, n: replayed }));
    tell(say('replayed', { n: replayed, left }));
  }, ['waiting-events']);
  return (
    <article className="card">
      <p>
        <b>{say(`part_${event.service}`)}</b>
      </p>
      <p>{say(whyKey(event.reason))}</p>
      <p className="small soft">
        {say('since', { day, hours })} {say('behind', { n: event.behind })}
      </p>
      <Facts event={event} />
      {stage !== 'giving up' && (
        <div className="halves">
          <Button
            className="btn"
            isDisabled={replay.isPending}
            autoFocus={stage === 'left'}
            onPress={() => setStage('giving up')}
          >
            {say('discard')}
          </Button>
          <Button className="btn" isDisabled={replay.isPending} onPress={() => replay.mutate()}>
            {say('replay')}
          </Button>
        </div>
      )}
      {stage === 'giving up' && <GiveUp id={event.id} tell={tell} leave={() => setStage('left')} />}
      {replay.error instanceof FailedAgain ? (
        <p className="notice red" role="alert">
          {replay.error.message}
        </p>
      ) : (
        <Trouble error={replay.error} />
      )}
    </article>
  );
}

/** It was tried and failed again, in the words for the screen. */
class FailedAgain extends Error {
  override name = 'FailedAgain';
}

function Facts({ event }: { readonly event: WaitingEvent }) {
  const say = useWords(waitingWords);
  const facts = [
    [say('fact_event'), event.type ?? say('unreadable')],
    [say('fact_error'), event.error],
    [say('fact_topic'), event.topic],
    [say('fact_key'), event.key ?? say('none')],
    [say('fact_tries'), String(event.attempts)],
    [say('fact_id'), event.id],
  ] as const;
  return (
    <details>
      <summary>{say('known')}</summary>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="en">{fact}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
