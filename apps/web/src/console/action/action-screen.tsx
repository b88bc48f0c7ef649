import { Link } from 'wouter';
import { useAction, useWaitingMessages, useWaitingReplies, useWaves } from '../api/questions.js';
import type { Action, Wave } from '../api/shapes.js';
import { canAskAgain } from '../again/again.rules.js';
import { ActionPlacard } from '../parts/action-placard.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay, useNow } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { actionWords } from '../words/action.words.js';
import { ActionLinks } from './action-links.js';
import { AttendanceEntry } from './attendance-entry.js';
import { EarlyApproval } from './early-approval.js';
import { ForWhom } from './for-whom.js';
import { GroupChatTexts } from './group-chat-texts.js';
import { Numbers } from './numbers.js';
import { ShiftRows } from './shift-rows.js';
import { WaveBar, WaveState } from './wave-control.js';
import { WaveTrouble } from './wave-trouble.js';

/** An action while it lives: asked, delivered, answers, replies that need a person, who came. */
export function ActionScreen({ id }: { readonly id: string }) {
  const action = useAction(id);
  const waves = useWaves(id);
  const may = useMay();
  if (!action.data) return <NotHere error={action.error} />;
  const list = waves.data?.waves;
  return (
    <Screen
      title={action.data.title}
      heading={<ActionPlacard action={action.data} />}
      bar={list && may('POST /api/waves/:id/stop') && <WaveBar waves={list} />}
    >
      {action.data.sensitive && <Sensitive />}
      <Trouble error={action.error ?? waves.error} />
      {action.data.state === 'draft' ? (
        <EarlyApproval action={action.data} />
      ) : (
        <Live action={action.data} waves={list ?? null} />
      )}
    </Screen>
  );
}

interface LiveProps {
  readonly action: Action;
  /** Null until they are told, and for those to whom they are not. */
  readonly waves: readonly Wave[] | null;
}

function Live({ action, waves }: LiveProps) {
  const may = useMay();
  return (
    <div className="columns">
      <div className="stack">
        {waves && <WaveState action={action} waves={waves} />}
        {waves && <AskAgain action={action} waves={waves} />}
        <RepliesWaiting />
        <MessagesWaiting actionId={action.id} />
        <ShiftRows action={action} />
        <Numbers action={action} waves={waves} />
        {waves?.map(({ id, audienceRule }) => (
          <ForWhom key={id} audience={audienceRule} />
        ))}
        {waves && <WaveTrouble waves={waves} />}
        {may('GET /api/actions/:id/attendance') && <AttendanceEntry action={action} />}
      </div>
      <div className="stack">
        <ActionLinks action={action} />
        {action.state === 'posted' && <GroupChatTexts action={action} />}
      </div>
    </div>
  );
}

/** The first of two taps: the other one stands on the screen that tells whom it would be. */
function AskAgain({ action, waves }: { readonly action: Action; readonly waves: readonly Wave[] }) {
  const say = useWords(actionWords);
  const may = useMay();
  const now = useNow();
  if (!may('POST /api/waves') || !canAskAgain(action, waves, now)) return null;
  return (
    <Link href={`/again/${action.id}`} className="btn wide">
      {say('askAgain')}
    </Link>
  );
}

function Sensitive() {
  const say = useWords(actionWords);
  return <p className="hint">{say('sensitive')}</p>;
}

function NotHere({ error }: { readonly error: unknown }) {
  return (
    <div className="roomy">
      <Trouble error={error} />
    </div>
  );
}

function RepliesWaiting() {
  const say = useWords(actionWords);
  const waiting = useWaitingReplies().data?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <p className="notice gold split">
      <b>{say('repliesWaiting', { n: waiting })}</b>
      <Link href="/replies" className="btn">
        {say('read')}
      </Link>
    </p>
  );
}

function MessagesWaiting({ actionId }: { readonly actionId: string }) {
  const say = useWords(actionWords);
  const messages = useWaitingMessages().data?.messages ?? [];
  const waiting = messages.filter((message) => message.actionId === actionId).length;
  if (waiting === 0) return null;
  return (
    <p className="notice gold split">
      <b>{say('messagesWaiting', { n: waiting })}</b>
      <Link href="/waiting" className="btn">
        {say('decide')}
      </Link>
    </p>
  );
}
