import { Link, useLocation } from 'wouter';
import { useWaitingEvents, useWaitingMessages, useWaitingReplies } from '../api/questions.js';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { useSession } from './session.js';

/** The sections of the console, with how many replies and how much else waits for a person. */
export function Menu() {
  const say = useWords(consoleWords);
  const { practice } = useSession();
  const replies = useWaitingReplies();
  const waiting = replies.data?.waiting ?? 0;
  const [path] = useLocation();
  const [, section = ''] = path.split('/');
  const inActions = !['replies', 'people', 'waiting'].includes(section);
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
      <Waiting here={section === 'waiting'} />
      {practice && (
        <a href="/practice" target="_blank" rel="noreferrer">
          {say('simulator')}
        </a>
      )}
    </nav>
  );
}

/** Only there while something waits: on most days nothing does. */
function Waiting({ here }: { readonly here: boolean }) {
  const say = useWords(consoleWords);
  const isAdmin = useSession().role === 'admin';
  const messages = useWaitingMessages().data?.parked ?? 0;
  const events = useWaitingEvents(isAdmin).data?.pages[0]?.waiting ?? 0;
  const waiting = messages + events;
  if (waiting === 0 && !here && !isAdmin) return null;
  return (
    <Link href="/waiting" className={here ? 'here' : ''}>
      {say('waiting')} {waiting > 0 && <b className="tag maybe">{waiting}</b>}
    </Link>
  );
}
