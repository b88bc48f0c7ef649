import { Button, Notice, Page, PostForm, TextField } from '#look';
import { pageWhen, type Instant } from '#words';
import { signInsWords } from '../words/sign-ins.words.js';
import { PasskeyButton } from './passkey-button.js';
import type { Reader } from './reader.js';

/** `/sign-ins`: how somebody comes in, and where they are in. */
export interface SignInsPageView extends Reader {
  readonly timeZone: string;
  readonly scripts: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly fault: 'nameMissing' | 'emailInvalid' | 'emailTaken' | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly device: string;
    readonly createdAt: Instant;
    readonly usedAt: Instant | null;
  }[];
  /** Null when no app is set up. */
  readonly codeApp: { readonly codesLeft: number } | null;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly how: 'set-up' | 'passkey' | 'mail' | 'mail-and-code' | 'mail-and-recovery-code';
    readonly createdAt: Instant;
    readonly usedAt: Instant;
    readonly isThis: boolean;
  }[];
}

type Key = Parameters<typeof signInsWords.say>[1];

const sayIn =
  ({ language }: Reader) =>
  (key: Key, values?: Parameters<typeof signInsWords.say>[2]) =>
    signInsWords.say(language, key, values);

const whenIn = ({ timeZone, language }: SignInsPageView, at: Instant): string => {
  const { day, hours } = pageWhen({ startsAt: at, timeZone, language });
  return `${day}, ${hours}`;
};

export function SignInsPage(view: SignInsPageView) {
  const { site, language, scripts } = view;
  const say = sayIn(view);
  return (
    <Page {...{ site, language, scripts }} title={say('title')} path="/sign-ins" kind="staff">
      <div class="roomy narrow stack">
        <p>
          <a href="/console">{say('toConsole')}</a>
        </p>
        <h1>{say('title')}</h1>
        <Warning {...view} />
        <PasskeyList {...view} />
        <App {...view} />
        <Sessions {...view} />
        <You {...view} />
      </div>
    </Page>
  );
}

function Warning(view: SignInsPageView) {
  const say = sayIn(view);
  if (view.passkeys.length > 0 || view.codeApp) return null;
  return <Notice kind="gold">{say(view.email === '' ? 'nothingYet' : 'mailOnly')}</Notice>;
}

function PasskeyList(view: SignInsPageView) {
  const { language, passkeys } = view;
  const say = sayIn(view);
  const api = '/api/staff/me/passkeys';
  return (
    <section class="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{say('passkeys')}</h2>
      <p>{say('passkeysLead')}</p>
      {passkeys.length === 0 ? <p class="soft">{say('noPasskeys')}</p> : null}
      <ul class="rows">
        {passkeys.map(({ id, device, createdAt, usedAt }) => (
          <li key={id}>
            <b>{device || say('aDevice')}</b>
            <p class="small soft">
              {say('made', { day: whenIn(view, createdAt) })} ·{' '}
              {usedAt ? say('used', { when: whenIn(view, usedAt) }) : say('unused')}
            </p>
            <PostForm action={`/sign-ins/passkeys/${id}/remove`}>
              <Button kind="text" label={say('removePasskey', { device: device || say('aDevice') })}>
                {say('remove')}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PasskeyButton
        {...{ language, challenge: `${api}/challenge`, answer: api }}
        deed="make"
        next="/sign-ins"
        label={say('addPasskey')}
      />
    </section>
  );
}

function App(view: SignInsPageView) {
  const say = sayIn(view);
  const { codeApp } = view;
  return (
    <section class="stack" aria-labelledby="app">
      <h2 id="app">{say('app')}</h2>
      <p>{codeApp ? say('appOn', { n: codeApp.codesLeft }) : say('appLead')}</p>
      <PostForm action={codeApp ? '/sign-ins/app/remove' : '/sign-ins/app'}>
        <Button kind="plain" gate wide>
          {say(codeApp ? 'removeApp' : 'addApp')}
        </Button>
      </PostForm>
    </section>
  );
}

function Sessions(view: SignInsPageView) {
  const say = sayIn(view);
  const { sessions } = view;
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">{say('sessions')}</h2>
      <p>{say('sessionsLead')}</p>
      <ul class="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow view={view} session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm action="/sign-ins/sessions/end-others">
          <Button kind="plain" gate wide>
            {say('endOthers')}
          </Button>
        </PostForm>
      )}
      <PostForm action="/sign-ins/sign-out">
        <Button kind="plain" gate wide>
          {say('signOut')}
        </Button>
      </PostForm>
    </section>
  );
}

function SessionRow({ view, session }: { view: SignInsPageView; session: SignInsPageView['sessions'][number] }) {
  const say = sayIn(view);
  const { id, how, createdAt, usedAt, isThis } = session;
  const device = session.device || say('aDevice');
  const since = whenIn(view, createdAt);
  return (
    <>
      <b>{device}</b>
      {isThis && <span class="tag"> {say('thisOne')}</span>}
      <p class="small soft">
        {say(`how-${how}`)} · {say('since', { when: since })} · {say('lastUsed', { when: whenIn(view, usedAt) })}
      </p>
      {!isThis && (
        <PostForm action={`/sign-ins/sessions/${id}/end`}>
          <Button kind="text" label={say('endOne', { device, when: since })}>
            {say('end')}
          </Button>
        </PostForm>
      )}
    </>
  );
}

function You(view: SignInsPageView) {
  const say = sayIn(view);
  const { name, email, fault, language } = view;
  const told = fault ? say(fault) : undefined;
  return (
    <section class="stack" aria-labelledby="you">
      <h2 id="you">{say('you')}</h2>
      <PostForm action="/sign-ins/me" hidden={{ language }} class="stack">
        <TextField
          name="name"
          label={say('name')}
          value={name}
          fault={fault === 'nameMissing' ? told : undefined}
          autocomplete="name"
          maxLength={80}
          required
        />
        <TextField
          name="email"
          type="email"
          label={say('email')}
          hint={email === '' ? say('noEmail') : say('emailHint')}
          value={email}
          fault={fault === 'nameMissing' ? undefined : told}
          autocomplete="email"
          maxLength={200}
        />
        <Button kind="plain" gate wide>
          {say('save')}
        </Button>
      </PostForm>
    </section>
  );
}
