import { Page } from '#look';
import { pageWhen } from '#words';
import type { ListedAsk } from '../approvals/list-for-me.js';
import { approveWords } from '../words/approve.words.js';
import type { Reader } from './reader.js';

/** `/approve`: what waits for the reader's word, and what they wait for themselves. */
export interface AsksPageView extends Reader {
  readonly toDecide: readonly ListedAsk[];
  readonly own: readonly ListedAsk[];
  readonly timeZone: string;
}

export function AsksPage(view: AsksPageView) {
  const { site, language, toDecide, own } = view;
  const say = (key: Parameters<typeof approveWords.say>[1]) => approveWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('listTitle')} path="/approve" kind="staff">
      <div class="roomy narrow stack">
        <p>
          <a href="/console">{say('toConsole')}</a>
        </p>
        <h1>{say('listTitle')}</h1>
        <p>{say(toDecide.length > 0 ? 'listLead' : 'listNone')}</p>
        <Asks {...view} asks={toDecide} />
        {own.length > 0 && <h2>{say('listOwn')}</h2>}
        <Asks {...view} asks={own} />
      </div>
    </Page>
  );
}

function Asks({ language, timeZone, asks }: AsksPageView & { readonly asks: readonly ListedAsk[] }) {
  if (asks.length === 0) return null;
  return (
    <ul class="rows">
      {asks.map(({ kind, id, size, about, since, asker }) => {
        const { day, hours } = pageWhen({ startsAt: since, timeZone, language });
        const who =
          asker === null
            ? approveWords.say(language, 'askedByNobody', { day, hours })
            : approveWords.say(language, 'askedBy', { name: asker, day, hours });
        return (
          <li key={id}>
            <a class="block" href={`/approve/${kind}/${id}`}>
              {approveWords.say(language, `row-${kind}`, { n: size })}
            </a>
            {kind === 'waves' && about && <p>{about}</p>}
            <p class="small soft">{who}</p>
          </li>
        );
      })}
    </ul>
  );
}
