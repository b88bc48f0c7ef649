import { Link, useLocation } from 'wouter';
import { useWaitingEvents, useWaitingMessages, useWaitingReplies } from '../api/questions.js';
import { consoleWords } from '../words/console.words.js';
import { useWords } from './language.js';
import { type Section, sectionsOf } from './sections.rules.js';
import { useMay, useSession } from './session.js';

/** The sections of the console that the reader's role finds anything in, with how much waits for a person. */
export function Menu() {
  const say = useWords(consoleWords);
  const session = useSession();
  const may = useMay();
  const sections = sectionsOf(session);
  const [path] = useLocation();
  const [, first = ''] = path.split('/');
  const here = sections.find((section) => section === (withinPeople.has(first) ? 'people' : first)) ?? sections[0];
  return (
    <nav className="menu" aria-label={say('menu')}>
      {sections.map((section) => (
        <Entry key={section} section={section} here={section === here} />
      ))}
      {may('GET /approve') && <a href="/approve">{say('approvals')}</a>}
      <a href="/sign-ins">{say('signIns')}</a>
      {may('GET /staff') && <a href="/staff">{say('staff')}</a>}
      {session.role === 'admin' && <a href="/status">{say('status')}</a>}
      {session.practice && (
        <a href="/practice" target="_blank" rel="noreferrer">
          {say('simulator')}
        </a>
      )}
    </nav>
  );
}

/** Screens that are reached from the people. */
const withinPeople: ReadonlySet<string> = new Set(['circles', 'workplaces', 'locals']);

interface EntryProps {
  readonly section: Section;
  readonly here: boolean;
}

function Entry({ section, here }: EntryProps) {
  if (section === 'replies') return <Replies here={here} />;
  if (section === 'waiting') return <Waiting here={here} />;
  // Seldom needed, so the first screen leads there, at its end.
  if (section === 'hold' && !here) return null;
  return <Way section={section} here={here} waiting={0} />;
}

/** Sections whose screen is the console's first one. */
const atHome: ReadonlySet<Section> = new Set<Section>(['line', 'actions']);

function Replies({ here }: Pick<EntryProps, 'here'>) {
  return <Way section="replies" here={here} waiting={useWaitingReplies().data?.waiting ?? 0} />;
}

/** Only there while something waits, but for those who look after events too: on most days nothing does. */
function Waiting({ here }: Pick<EntryProps, 'here'>) {
  const isAlways = useMay()('GET /api/parked-events');
  const messages = useWaitingMessages().data?.parked ?? 0;
  const events = useWaitingEvents().data?.pages[0]?.waiting ?? 0;
  const waiting = messages + events;
  return waiting === 0 && !here && !isAlways ? null : <Way section="waiting" here={here} waiting={waiting} />;
}

function Way({ section, here, waiting }: EntryProps & { readonly waiting: number }) {
  const say = useWords(consoleWords);
  return (
    <Link href={atHome.has(section) ? '/' : `/${section}`} className={here ? 'here' : ''}>
      {say(section)} {waiting > 0 && <b className="tag maybe">{waiting}</b>}
    </Link>
  );
}
