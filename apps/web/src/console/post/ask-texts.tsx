import type { WavePreview } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';

/** The ask as people get it, side by side in both languages, with what it costs and which letters make it dearer. */
export function AskTexts({ texts }: { readonly texts: WavePreview['texts'] }) {
  const say = useWords(postWords);
  return (
    <section className="stack">
      <h2>{say('texts')}</h2>
      <div className="side-by-side">
        {texts.map((text) => (
          <div key={text.language} className="card">
            <h3>{say(`language_${text.language}`)}</h3>
            <p className="bubble" lang={text.language}>
              {text.text}
            </p>
            <p className="small soft">{say('cost', { segments: text.segments, encoding: text.encoding })}</p>
            {text.guiltyLetters.length > 0 && (
              <p className="notice gold">{say('guilty', { letters: text.guiltyLetters.join(' ') })}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
