import { Button, Notice } from '#look';
import type { Language } from '#words';
import type { UnsubscribeCheck } from '../mail/unsubscribe.rules.js';
import { mailboxWords } from './mailbox.words.js';

const kinds = { 'one-click': 'green', 'by-hand': 'gold', missing: 'red', broken: 'red', 'not-needed': 'blue' } as const;

/** The headers by which a reader leaves, and whether they are what mail programs want; the button does what they do. */
export function OutCheck({ language, check }: { readonly language: Language; readonly check: UnsubscribeCheck }) {
  const { list, post, url, verdict } = check;
  return (
    <section class="out stack" aria-labelledby="out-title">
      <h3 id="out-title">{mailboxWords.say(language, 'out')}</h3>
      <Notice kind={kinds[verdict]}>{mailboxWords.say(language, `out-${verdict}`)}</Notice>
      <dl class="headers">
        {list && <Header name="List-Unsubscribe" value={list} />}
        {post && <Header name="List-Unsubscribe-Post" value={post} />}
      </dl>
      {verdict === 'one-click' && url && (
        <form method="post" action={url} target="_blank" rel="noreferrer">
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <Button kind="plain">{mailboxWords.say(language, 'tryOneClick')}</Button>
        </form>
      )}
    </section>
  );
}

function Header({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="n">{value}</dd>
    </div>
  );
}
