import type { Language } from '#words';
import type { CheckedLink } from './check-links.js';
import { mailboxWords } from './mailbox.words.js';

/** Every link of a mail with what its address answers; those of others are listed and not opened. */
export function LinkList({ language, links }: { readonly language: Language; readonly links: readonly CheckedLink[] }) {
  if (links.length === 0) return <p class="soft">{mailboxWords.say(language, 'noLinks')}</p>;
  return (
    <>
      <p class="hint">{mailboxWords.say(language, 'linksNote')}</p>
      <ul class="rows">
        {links.map(({ address, answer }) => (
          <li key={address}>
            <p class="n">
              <a href={address} target="_blank" rel="noreferrer">
                {address}
              </a>
            </p>
            <p class={typeof answer === 'number' && answer < 400 ? 'small good' : 'small soft'}>
              {sayAnswer(language, answer)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function sayAnswer(language: Language, answer: CheckedLink['answer']): string {
  if (answer === null) return mailboxWords.say(language, 'linkElsewhere');
  if (answer === 'silent') return mailboxWords.say(language, 'linkSilent');
  return mailboxWords.say(language, answer < 400 ? 'linkAnswers' : 'linkRefused', { status: answer });
}
