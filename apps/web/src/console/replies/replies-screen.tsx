import { useActions, useNames, useWaitingReplies } from '../api/questions.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { Trouble } from '../parts/trouble.js';
import { repliesWords } from '../words/replies.words.js';
import { ReplyCard } from './reply-card.js';

/** Texts that nobody but a person can read right, oldest first; each is answered where it stands. */
export function RepliesScreen() {
  const say = useWords(repliesWords);
  const waiting = useWaitingReplies();
  const upcoming = useActions('upcoming');
  const replies = waiting.data?.replies ?? [];
  const names = useNames(
    replies.flatMap(({ contactIds, asks }) => [...contactIds, ...asks.map((ask) => ask.contactId)]),
  );
  return (
    <Screen title={say('title')}>
      <Trouble error={waiting.error ?? names.error} />
      {waiting.data && replies.length === 0 && <p>{say('none')}</p>}
      {replies.length > 0 && <p className="hint">{say('lead')}</p>}
      <ul className="stack">
        {replies.map((reply) => (
          <li key={reply.id}>
            <ReplyCard reply={reply} names={names.data ?? {}} actions={upcoming.data?.items ?? []} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
