import type { WavePreview } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';

interface AskMailsProps {
  readonly mails: WavePreview['mails'];
  /** People who would be asked by e-mail. */
  readonly people: number;
}

/** The ask by e-mail, side by side in both languages; nothing of it where nobody is asked that way. */
export function AskMails({ mails, people }: AskMailsProps) {
  const say = useWords(postWords);
  if (people === 0) return null;
  if (mails.length === 0) return <p className="notice gold">{say('noMailServer', { n: people })}</p>;
  return (
    <section className="stack">
      <h2>{say('mails')}</h2>
      <div className="side-by-side">
        {mails.map((mail) => (
          <div key={mail.language} className="card">
            <h3>{say(`language_${mail.language}`)}</h3>
            <details lang={mail.language}>
              <summary>{mail.subject}</summary>
              <p className="bubble">{mail.text}</p>
            </details>
          </div>
        ))}
      </div>
      <p className="hint">{say('mailsNote')}</p>
    </section>
  );
}
