import { Button, Page, PostForm, TextField } from '#look';
import { signInWords } from '../words/sign-in.words.js';
import { PasskeyButton } from './passkey-button.js';
import type { Reader } from './reader.js';

/** `/signin`: by passkey, by a link in an e-mail (`/signin/mail`), or with a code that somebody made (`/signin`). */
export interface SignInPageView extends Reader {
  /** Which of the forms has trouble, and why. */
  readonly fault: 'codeWrong' | 'emailInvalid' | null;
  readonly email: string;
  /** Path of ours to go to afterwards; null for the console. */
  readonly next: string | null;
  readonly scripts: readonly string[];
}

export function SignInPage(view: SignInPageView) {
  const { site, language, next, scripts } = view;
  const say = (key: Parameters<typeof signInWords.say>[1]) => signInWords.say(language, key);
  const api = '/api/sessions/passkey';
  return (
    <Page {...{ site, language, scripts }} title={say('title')} path="/signin" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <PasskeyButton
          {...{ language, next }}
          deed="sign"
          challenge={`${api}/challenge`}
          answer={api}
          label={say('byPasskey')}
        />
        <noscript>
          <p class="hint">{say('needsScript')}</p>
        </noscript>
        <ByMail {...view} />
        <ByCode {...view} />
      </div>
    </Page>
  );
}

function ByMail({ language, fault, email, next }: SignInPageView) {
  const say = (key: Parameters<typeof signInWords.say>[1]) => signInWords.say(language, key);
  return (
    <section class="stack" aria-labelledby="by-mail">
      <h2 id="by-mail">{say('orMail')}</h2>
      <PostForm action="/signin/mail" hidden={{ language, ...(next ? { next } : {}) }} class="stack">
        <TextField
          name="email"
          type="email"
          label={say('email')}
          hint={say('emailHint')}
          value={email}
          fault={fault === 'emailInvalid' ? say(fault) : undefined}
          autocomplete="email"
          maxLength={200}
          required
        />
        <Button kind="plain" gate wide>
          {say('sendLink')}
        </Button>
      </PostForm>
    </section>
  );
}

function ByCode({ language, fault, next }: SignInPageView) {
  const say = (key: Parameters<typeof signInWords.say>[1]) => signInWords.say(language, key);
  return (
    <details open={fault === 'codeWrong'}>
      <summary>{say('orCode')}</summary>
      <PostForm action="/signin" hidden={{ language, ...(next ? { next } : {}) }} class="stack">
        <TextField
          name="code"
          label={say('code')}
          hint={say('codeHint')}
          fault={fault === 'codeWrong' ? say(fault) : undefined}
          autocomplete="off"
          type="password"
          maxLength={400}
          required
        />
        <Button kind="plain" gate wide>
          {say('enter')}
        </Button>
      </PostForm>
    </details>
  );
}
