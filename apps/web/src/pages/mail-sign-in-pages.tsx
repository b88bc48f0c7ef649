import { Button, Page, Placard, PostForm, TextField } from '#look';
import { signInWords } from '../words/sign-in.words.js';
import type { Reader } from './reader.js';

type Key = Parameters<typeof signInWords.say>[1];

/** What follows when a link was asked for; it reads the same whether the address is known or not. */
export function LinkSentPage({ site, language }: Reader) {
  const say = (key: Key) => signInWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('sentTitle')} path="/signin" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('sentTitle')}</h1>
        <p>{say('sentLead')}</p>
        <p>
          <b>{say('sentSame')}</b>
        </p>
        <p class="hint">{say('sentNone')}</p>
        <Button kind="plain" href="/signin" gate wide>
          {say('sentAgain')}
        </Button>
      </div>
    </Page>
  );
}

/** `/signin/mail/{token}` in the browser that asked: opening it changes nothing, its one button posts to it. */
export function MailLinkPage({ site, language, path }: Reader & { readonly path: string }) {
  const say = (key: Key) => signInWords.say(language, key);
  return (
    <Page {...{ site, language, path }} title={say('linkTitle')} kind="staff" secretAddress>
      <div class="roomy narrow stack">
        <h1>{say('linkTitle')}</h1>
        <p>{say('linkLead')}</p>
        <PostForm action={path} hidden={{ language }}>
          <Button kind="dark" gate wide>
            {say('enter')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}

/** A link that does not let its reader in, and what they can do instead. */
export interface NoEntryPageView extends Reader {
  readonly why: 'elsewhere' | 'ended' | 'not-enough';
}

const noEntry = {
  elsewhere: { title: 'linkElsewhereTitle', what: 'linkElsewhere', todo: 'linkElsewhereDo' },
  ended: { title: 'linkEndedTitle', what: 'linkEnded', todo: null },
  'not-enough': { title: 'title', what: 'linkNotEnough', todo: 'linkNotEnoughDo' },
} as const;

export function NoEntryPage({ site, language, why }: NoEntryPageView) {
  const say = (key: Key) => signInWords.say(language, key);
  const { title, what, todo } = noEntry[why];
  return (
    // No address is repeated of which nobody knows whose it is.
    <Page {...{ site, language }} path="" title={say(title)} kind="staff" secretAddress>
      <div class="roomy narrow stack">
        <Placard title={say(title)} over>
          <p>{say(what)}</p>
        </Placard>
        {todo && <p>{say(todo)}</p>}
        <Button kind="plain" href={`/signin?lang=${language}`} gate wide>
          {say(why === 'not-enough' ? 'title' : 'newLink')}
        </Button>
      </div>
    </Page>
  );
}

/** `/signin/code`: the link was right, and the app's code is wanted besides. */
export function CodePage(props: Reader & { readonly fault: 'appWrong' | 'appTooMany' | null }) {
  const { site, language, fault } = props;
  const say = (key: Key) => signInWords.say(language, key);
  return (
    <Page {...{ site, language }} title={say('appTitle')} path="/signin/code" kind="staff">
      <div class="roomy narrow stack">
        <h1>{say('appTitle')}</h1>
        <p>{say('appLead')}</p>
        <PostForm action="/signin/code" hidden={{ language }} class="stack">
          <TextField
            name="code"
            label={say('appCode')}
            hint={say('appHint')}
            fault={fault ? say(fault) : undefined}
            autocomplete="one-time-code"
            maxLength={20}
            required
          />
          <Button kind="dark" gate wide>
            {say('enter')}
          </Button>
        </PostForm>
      </div>
    </Page>
  );
}
