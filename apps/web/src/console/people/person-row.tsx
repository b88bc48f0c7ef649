import { Link } from 'wouter';
import type { Contact } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { peopleWords } from '../words/people.words.js';

const consentTones = { opted_in: 'yes', opted_out: 'no', unknown: 'maybe' } as const;

interface PersonRowProps {
  readonly person: Contact;
  /** What this list says of them besides. */
  readonly also?: string | undefined;
}

/** One person of a list, and the way to all that is known of them. */
export function PersonRow({ person, also }: PersonRowProps) {
  const say = useWords(peopleWords);
  const { id, name, email, phones, circles, smsConsent, emailConsent, workplaces } = person;
  // Who has no phone is asked by e-mail or not at all, so that consent is the one that counts.
  const byMail = phones.length === 0 && email !== null;
  const consent = byMail ? emailConsent : smsConsent;
  const places = [...circles.map((circle) => circle.name), ...workplaces.map((workplace) => workplace.name)];
  return (
    <li>
      <Link href={`/people/${id}`} className="quiet row-link">
        <span className="split">
          <b>{name ?? say('noName')}</b>
          <span className={`tag ${consentTones[consent]}`}>
            {say(byMail && consent === 'opted_in' ? 'consentToMail' : `consent_${consent}`)}
          </span>
        </span>
        <span className="small soft">
          {[
            ...(also === undefined ? [] : [also]),
            phones.map(({ masked }) => masked).join(', ') || say('noPhone'),
            say(`speaks_${person.language}`),
            ...(email === null ? [] : [email]),
            ...(byMail || email === null || emailConsent === 'unknown' ? [] : [say(`mail_${emailConsent}`)]),
            ...places,
          ].join(' · ')}
        </span>
      </Link>
    </li>
  );
}
