import { Button, Page, PostForm, TextField } from '#look';
import { signInWords } from '../words/sign-in.words.js';
import { PasskeyButton } from './passkey-button.js';
import type { Reader } from './reader.js';

/** `/prove`: somebody who is in shows once more who they are. */
export interface ProvePageView extends Reader {
  readonly passkeys: boolean;
  readonly codeApp: boolean;
  readonly next: string;
  readonly fault: 'appWrong' | 'appTooMany' | null;
  readonly scripts: readonly string[];
}

export function ProvePage({ site, language, passkeys, codeApp, next, fault, scripts }: ProvePageView) {
  const say = (key: Parameters<typeof signInWords.say>[1]) => signInWords.say(language, key);
  return (
    <Page {...{ site, language, scripts }} title={say('proveTitle')} path="/prove" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('proveTitle')}</h1>
        <p>{say(passkeys || codeApp ? 'proveLead' : 'proveNothing')}</p>
        {passkeys && (
          <PasskeyButton
            {...{ language, next }}
            deed="sign"
            challenge="/api/sessions/proof/challenge"
            answer="/api/sessions/proof"
            label={say('byPasskeyAgain')}
          />
        )}
        {codeApp && (
          <PostForm action="/prove" hidden={{ language, next }} class="stack">
            <TextField
              name="code"
              label={say('proveCode')}
              fault={fault ? say(fault) : undefined}
              autocomplete="one-time-code"
              maxLength={20}
              required
            />
            <Button kind={passkeys ? 'plain' : 'dark'} gate wide>
              {say('prove')}
            </Button>
          </PostForm>
        )}
        <p>
          <a href="/sign-ins">{say('toSignIns')}</a>
        </p>
      </div>
    </Page>
  );
}
