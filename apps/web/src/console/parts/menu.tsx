import { Link, useLocation } from 'wouter';
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
  const [path] = useLocation();
  const [, section = ''] = path.split('/');
  const inActions = !['replies', 'people'].includes(section);
  return (
    <nav className="menu" aria-label={say('menu')}>
      <Link href="/" className={inActions ? 'here' : ''}>
        {say('actions')}
      </Link>
      <Link href="/replies" className={section === 'replies' ? 'here' : ''}>
        {say('replies')} {waiting > 0 && <b className="tag maybe">{waiting}</b>}
      </Link>
      <Link href="/people" className={section === 'people' ? 'here' : ''}>
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
