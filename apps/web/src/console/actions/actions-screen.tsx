import { Link } from 'wouter';
import { useActions } from '../api/questions.js';
import type { Action } from '../api/shapes.js';
import { When } from '../parts/action-placard.js';
import { useWords } from '../parts/language.js';
import { Screen } from '../parts/screen.js';
import { useMay } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { consoleWords } from '../words/console.words.js';

/** The first screen: what is coming up, what was, and the way to post. */
export function ActionsScreen() {
  const say = useWords(consoleWords);
  const may = useMay();
  const bar = may('POST /api/actions') && (
    <Link href="/post" className="btn red gate wide">
      {say('postAction')}
    </Link>
  );
  return (
    <Screen title={say('actions')} bar={bar}>
      <ActionList when="upcoming" />
      <ActionList when="past" />
    </Screen>
  );
}

function ActionList({ when }: { readonly when: 'upcoming' | 'past' }) {
  const say = useWords(consoleWords);
  const list = useActions(when);
  const items = list.data?.items ?? [];
  if (list.error) return <Trouble error={list.error} />;
  if (when === 'past' && items.length === 0) return null;
  return (
    <section>
      <h2>{say(when)}</h2>
      {list.isPending && <p role="status">{say('loading')}</p>}
      {list.data && items.length === 0 && <p>{say('noActions')}</p>}
      <ul className="rows">
        {items.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );
}

function ActionRow({ action }: { readonly action: Action }) {
  const say = useWords(consoleWords);
  const needed = action.shifts.reduce((sum, { target }) => sum + target, 0);
  return (
    <li>
      <Link href={`/actions/${action.id}`} className="quiet row-link">
        <b className="sign small-sign">{action.title}</b>
        <span>
          <When action={action} />
        </span>
        <span className="soft">{action.place}</span>
        <b>{say('saidYesOf', { n: action.totals.committed, of: needed })}</b>
      </Link>
    </li>
  );
}
