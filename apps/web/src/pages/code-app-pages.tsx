import { encode } from 'uqr';
import { Button, Page, PostForm, TextField } from '#look';
import { signInsWords } from '../words/sign-ins.words.js';
import type { Reader } from './reader.js';

/** `/sign-ins/app`: what an app for codes scans, and the field for its first code. */
export interface CodeAppPageView extends Reader {
  readonly uri: string;
  readonly secret: string;
  readonly wrong: boolean;
}

export function CodeAppPage({ site, language, uri, secret, wrong }: CodeAppPageView) {
  const say = (key: Parameters<typeof signInsWords.say>[1]) => signInsWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('appTitle')} path="/sign-ins/app" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('appTitle')}</h1>
        <p>{say('appScan')}</p>
        <QrCode text={uri} label={say('appPicture')} />
        <p>{say('appByHand')}</p>
        <p class="n code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        <PostForm action="/sign-ins/app/confirm" hidden={{ language }} class="stack">
          <TextField
            name="code"
            label={say('appCode')}
            fault={wrong ? say('appWrong') : undefined}
            autocomplete="one-time-code"
            maxLength={12}
            required
          />
          <Button kind="dark" gate wide>
            {say('appConfirm')}
          </Button>
        </PostForm>
        <p>
          <a href="/sign-ins">{say('back')}</a>
        </p>
      </div>
    </Page>
  );
}

/** The codes to write down; they are shown this once. */
export function RecoveryCodesPage({ site, language, codes }: Reader & { readonly codes: readonly string[] }) {
  const say = (key: Parameters<typeof signInsWords.say>[1]) => signInsWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('codesTitle')} path="/sign-ins" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('codesTitle')}</h1>
        <p>{say('codesLead')}</p>
        <ul class="rows">
          {codes.map((code) => (
            <li key={code} class="n code">
              {code}
            </li>
          ))}
        </ul>
        <Button kind="dark" href="/sign-ins" gate wide>
          {say('codesDone')}
        </Button>
      </div>
    </Page>
  );
}

/** A square of dark cells on white, whatever the theme: cameras want it so. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const box = `0 0 ${size} ${size}`;
  return (
    <svg role="img" aria-label={label} viewBox={box} width="240" height="240" shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={cells.join('')} fill="#000" />
    </svg>
  );
}
