import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import type { Action, Wave } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useMay, useNow } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { instantWhen } from '../parts/when.js';
import { waitsLong } from '../post/posting.rules.js';
import { previewWave } from '../post/use-preview.js';
import { actionWords } from '../words/action.words.js';
import { WaveApproval } from './wave-approval.js';
import { secondsLeft, stageOf, waveToSteer } from './wave.rules.js';

/** The buttons at the thumb while texts can still be held back. */
export function WaveBar({ waves }: { readonly waves: readonly Wave[] }) {
  const say = useWords(actionWords);
  const now = useNow();
  const steer = useDeed(
    ({ id, verb }: { readonly id: string; readonly verb: 'stop' | 'pause' | 'resume' }) =>
      take(api.POST(`/api/waves/{id}/${verb}`, { params: { path: { id } } })),
    ['waves'],
  );
  const wave = waveToSteer(waves, now);
  if (!wave) return null;
  const stage = stageOf(wave, now);
  const paused = stage === 'paused';
  const press = (verb: 'stop' | 'pause' | 'resume') => () => steer.mutate({ id: wave.id, verb });
  return (
    <>
      {steer.error && (
        <div className="wide">
          <Trouble error={steer.error} />
        </div>
      )}
      <Button className="btn gate red" isDisabled={steer.isPending} onPress={press('stop')}>
        {say('stop')}
      </Button>
      {stage !== 'approval' && (
        <Button className="btn gate" isDisabled={steer.isPending} onPress={press(paused ? 'resume' : 'pause')}>
          {say(paused ? 'resume' : 'pause')}
        </Button>
      )}
    </>
  );
}

/** Where the texts of an action are, in words. */
export function WaveState({ action, waves }: { readonly action: Action; readonly waves: readonly Wave[] }) {
  const say = useWords(actionWords);
  if (waves.length === 0) {
    return action.state === 'posted' ? (
      <p className="notice" role="status">
        {say('preparing')}
      </p>
    ) : null;
  }
  return waves.map((wave) => <OneWave key={wave.id} action={action} wave={wave} />);
}

function OneWave({ action, wave }: { readonly action: Action; readonly wave: Wave }) {
  const say = useWords(actionWords);
  const now = useNow();
  const stage = stageOf(wave, now);
  if (stage === 'approval') return <WaveApproval wave={wave} />;
  if (stage === 'undo') return <Countdown seconds={secondsLeft(wave, now)} />;
  if (stage === 'stopped') return <p className="notice gold">{say('stopped', { n: wave.accepted })}</p>;
  if (stage === 'paused') return <Paused wave={wave} />;
  if (stage === 'waiting') return <Waiting action={action} wave={wave} />;
  return null;
}

function Paused({ wave }: { readonly wave: Wave }) {
  const say = useWords(actionWords);
  const mails = wave.byChannel.find(({ channel }) => channel === 'email')?.waiting ?? 0;
  if (!wave.sentSince) return <p className="notice gold">{say('paused')}</p>;
  return (
    <p className="notice gold" role="status">
      {say(`restored_${wave.sentSince}`)} {mails > 0 && say('restoredMails', { n: mails })}
    </p>
  );
}

function Countdown({ seconds }: { readonly seconds: number }) {
  const say = useWords(actionWords);
  return (
    <div className="notice gold countdown" role="timer">
      <b className="sign">{seconds}</b>
      <p>{say('stopIn', { n: seconds })}</p>
    </div>
  );
}

const everyTenSeconds = 10_000;

function Waiting({ action, wave }: { readonly action: Action; readonly wave: Wave }) {
  const say = useWords(actionWords);
  const language = useLanguage();
  const now = useNow();
  const preview = useQuery({
    queryKey: ['first-text', action.id],
    enabled: useMay()('POST /api/waves/preview'),
    queryFn: () => previewWave(action),
    refetchInterval: everyTenSeconds,
  });
  const next = preview.data?.firstTextAt;
  if (!next || !waitsLong(next, now)) {
    return (
      <p className="notice" role="status">
        {say('going', { n: wave.waiting })}
      </p>
    );
  }
  const { day, hours } = instantWhen(next, action.timeZone, language);
  return (
    <p className="notice gold" role="status">
      {say('quiet', { n: wave.waiting, day, hours })}
    </p>
  );
}
