import type { AudiencePreview } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { postWords } from '../words/post.words.js';

/** How many people get the ask, by language, and who is left out for which reason. */
export function WhoIsAsked({ people }: { readonly people: AudiencePreview }) {
  const say = useWords(postWords);
  const out = people.leftOut.filter((group) => group.people > 0);
  const { sms, email } = people.byChannel;
  return (
    <section className="card">
      <h2>{say('whoTitle')}</h2>
      <p className="count">
        <b className="sign">{people.people}</b> {say(email > 0 ? 'areAsked' : 'wouldBeAsked', { n: people.people })}
      </p>
      {email > 0 && <p>{say('byChannel', { sms, email })}</p>}
      <p>{say('byLanguage', { en: people.byLanguage.en, es: people.byLanguage.es })}</p>
      {people.sharingAPhone > 0 && <p className="hint">{say('sharing', { n: people.sharingAPhone })}</p>}
      {people.sharingAnEmail > 0 && <p className="hint">{say('sharingAnEmail', { n: people.sharingAnEmail })}</p>}
      {out.length > 0 && (
        <>
          <h3>{say('leftOut')}</h3>
          <ul className="plain-list">
            {out.map((group) => (
              <li key={group.reason}>{say(`out_${group.reason}`, { n: group.people })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
