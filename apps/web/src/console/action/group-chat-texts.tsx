import { languages, type Language } from '#words';
import type { Action } from '../api/shapes.js';
import { CopyText } from '../parts/copy-text.js';
import { useWords } from '../parts/language.js';
import { shiftWhen } from '../parts/when.js';
import { postWords } from '../words/post.words.js';

/** What to paste into a group chat, in each language, with the link to the public page. */
export function GroupChatTexts({ action }: { readonly action: Action }) {
  const say = useWords(postWords);
  const { url } = action;
  if (url === null) return null;
  return (
    <section className="card">
      <h2>{say('groupChat')}</h2>
      {action.state === 'draft' && <p className="hint">{say('groupChatLater')}</p>}
      {languages.map((language) => (
        <CopyText
          key={language}
          lang={language}
          label={say(`language_${language}`)}
          text={groupChatText(action, url, language)}
        />
      ))}
    </section>
  );
}

function groupChatText(action: Action, url: string, language: Language): string {
  const [shift] = action.shifts;
  const when = shift ? shiftWhen(shift, action.timeZone, language) : '';
  const words = { title: action.title, when, place: action.place, url: `${url}?lang=${language}` };
  return postWords.say(language, 'groupChatText', words);
}
