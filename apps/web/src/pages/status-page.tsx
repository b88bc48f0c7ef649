import { Notice, Page } from '#look';
import { pageWhen, type Instant } from '#words';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** `/status` for people: is every part answering, and are texts real. */
export interface StatusPageView extends Reader {
  readonly parts: readonly {
    readonly name: 'actions' | 'contacts' | 'notifications' | 'web';
    readonly running: boolean;
    /** It could change its own audit entries. */
    readonly runsAsOwner?: boolean;
  }[];
  /** What the product's clock says, and the zone to say it in; in practice it may have been stepped. */
  readonly now: Instant;
  readonly timeZone: string;
  /** How much waits for a person; null where a part that would know does not answer. */
  readonly waiting: { readonly events: number | null; readonly messages: number | null };
  /** Since when a legal hold keeps everything; null when none is on, or to whom it is not told. */
  readonly heldSince: Instant | null;
}

const partKeys = {
  actions: 'statusActions',
  contacts: 'statusContacts',
  notifications: 'statusNotifications',
  web: 'statusWeb',
} as const;

export function StatusPage({ site, language, parts, now, timeZone, waiting, heldSince }: StatusPageView) {
  const say = (key: Parameters<typeof doorWords.say>[1]) => doorWords.say(language, key);
  const good = parts.every(({ running }) => running);
  const when = pageWhen({ startsAt: now, timeZone, language }).full;
  return (
    <Page site={site} language={language} title={say('statusTitle')} path="/status" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('statusTitle')}</h1>
        <Notice kind={good ? 'green' : 'red'}>{say(good ? 'statusGood' : 'statusBad')}</Notice>
        <Waiting n={waiting.messages} words={(n) => doorWords.say(language, 'statusMessagesWait', { n })} />
        <Waiting n={waiting.events} words={(n) => doorWords.say(language, 'statusEventsWait', { n })} />
        {heldSince !== null && (
          <Notice kind="gold">
            {doorWords.say(language, 'statusHold', { day: pageWhen({ startsAt: heldSince, timeZone, language }).day })}
          </Notice>
        )}
        {parts.some(({ runsAsOwner }) => runsAsOwner) && <Notice kind="gold">{say('statusOwner')}</Notice>}
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('statusPart')}</th>
              <th scope="col">{say('statusState')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, running }) => (
              <tr key={name}>
                <th scope="row">{say(partKeys[name])}</th>
                <td class={running ? 'good' : 'bad'}>{say(running ? 'statusUp' : 'statusDown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{say(modeKey(site))}</p>
        <p class="soft n">{doorWords.say(language, 'statusClock', { when })}</p>
      </div>
    </Page>
  );
}

function modeKey({ practice, mailLeaves }: StatusPageView['site']) {
  if (!practice) return 'statusLive';
  return mailLeaves ? 'statusPracticeMail' : 'statusPractice';
}

function Waiting({ n, words }: { readonly n: number | null; readonly words: (n: number) => string }) {
  return n === null || n === 0 ? null : <Notice kind="gold">{words(n)}</Notice>;
}
