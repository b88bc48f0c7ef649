import { Button, Page, Placard, PostForm, TextField } from '#look';
import { pageWhen, type Instant } from '#words';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** `/setup/{token}`: posts `name` to itself; opening it changes nothing, because a chat's preview opens it too. */
export interface SetUpPageView extends Reader {
  /** `/setup/{token}`. */
  readonly path: string;
  readonly name: string;
  readonly email: string;
  readonly fault: 'NameMissing' | 'EmailInvalid' | 'EmailTaken' | null;
  readonly formToken?: string;
}

export function SetUpPage({ site, language, path, name, email, fault, formToken }: SetUpPageView) {
  const say = (key: Parameters<typeof doorWords.say>[1]) => doorWords.say(language, key);
  const told = fault ? say(`setUp${fault}`) : undefined;
  return (
    <Page site={site} language={language} title={say('setUpTitle')} path={path} kind="staff" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say('setUpTitle')}>
          <p>{say('setUpLead')}</p>
        </Placard>
        <PostForm action={path} formToken={formToken} hidden={{ language }} class="stack">
          <TextField
            name="name"
            label={say('setUpName')}
            hint={say('setUpNameHint')}
            value={name}
            fault={fault === 'NameMissing' ? told : undefined}
            autocomplete="name"
            maxLength={80}
            required
          />
          <TextField
            name="email"
            type="email"
            label={say('setUpEmail')}
            hint={say('setUpEmailHint')}
            value={email}
            fault={fault === 'NameMissing' ? undefined : told}
            autocomplete="email"
            maxLength={200}
          />
          <Button kind="dark" gate wide>
            {say('setUp')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}

/** A link that worked once and no longer does; answered with status 410, so that nobody takes it for a wrong address. */
export interface LinkEndedPageView extends Reader {
  readonly path: string;
  readonly link: 'board' | 'captain' | 'setup';
  /** `revoked` when somebody closed it early, or when it was used up. */
  readonly why: 'ended' | 'revoked';
  /** When it ended, said for a link that ran out; null when that is not known. */
  readonly endedAt: Instant | null;
  readonly timeZone: string;
}

const endedKeys = {
  board: { ended: 'endedBoard', closed: 'endedBoardClosed', ask: 'endedBoardAsk' },
  captain: { ended: 'endedCaptain', closed: 'endedCaptainClosed', ask: 'endedCaptainAsk' },
  setup: { ended: 'endedSetUp', closed: 'endedSetUpUsed', ask: 'endedSetUpAsk' },
} as const;

export function LinkEndedPage({ site, language, path, link, why, endedAt, timeZone }: LinkEndedPageView) {
  const { ended, closed, ask } = endedKeys[link];
  const day = why === 'ended' && endedAt ? pageWhen({ startsAt: endedAt, timeZone, language }).day : null;
  return (
    <Page
      site={site}
      language={language}
      title={doorWords.say(language, 'endedTitle')}
      path={path}
      kind="public"
      secretAddress
    >
      <div class="roomy narrow stack">
        <Placard title={doorWords.say(language, 'endedTitle')} over>
          <p>{day ? doorWords.say(language, ended, { day }) : doorWords.say(language, closed)}</p>
        </Placard>
        <p>{doorWords.say(language, ask)}</p>
        <Button kind="plain" href={`/?lang=${language}`} gate wide>
          {doorWords.say(language, 'seeNext')}
        </Button>
      </div>
    </Page>
  );
}
