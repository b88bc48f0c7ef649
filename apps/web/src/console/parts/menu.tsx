import { Link } from 'wouter';
import { useWaitingReplies } from '../api/questions.js';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { useSession } from './session.js';

/** The sections of the console, with how many replies wait for a person. */
export function Menu() {
  const say = useWords(consoleWords);
  const { practice } = useSession();
  const replies = useWaitingReplies();
  const waiting = replies.data?.waiting ?? 0;
  const active = (here: boolean): string => (here ? 'here' : '');
  return (
    <nav className="menu" aria-label={say('menu')}>
      <Link href="/" className={active}>
        {say('actions')}
      </Link>
      <Link href="/replies" className={active}>
        {say('replies')} {waiting > 0 && <b className="tag maybe">{waiting}</b>}
      </Link>
      <Link href="/people" className={active}>
        {say('people')}
      </Link>
      {practice && (
        <a href="/practice" target="_blank" rel="noreferrer">
          {say('simulator')}
        </a>
      )}
    </nav>
  );
}
