import type { ConsentEntry, Person } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { personWords } from '../words/person.words.js';

const tones = { opted_in: 'yes', opted_out: 'no', unknown: 'maybe' } as const;

/** What a person agreed to on which channel, and the evidence of it, the latest first. */
export function Consent({ person }: { readonly person: Person }) {
  const say = useWords(personWords);
  const channels = [
    ['sms', person.smsConsent],
    ['email', person.emailConsent],
  ] as const;
  return (
    <section className="card stack" aria-labelledby="consent">
      <h2 id="consent">{say('consent')}</h2>
      <dl className="facts">
        {channels.map(([channel, state]) => (
          <div key={channel} className="split">
            <dt>{say(`channel_${channel}`)}</dt>
            <dd>
              <span className={`tag ${tones[state]}`}>{say(`state_${state}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {person.consentHistory.length === 0 ? (
        <p className="hint">{say('noHistory')}</p>
      ) : (
        <details>
          <summary>{say('history')}</summary>
          <ul className="plain-list facts">
            {person.consentHistory.map((entry) => (
              <li key={`${entry.recordedAt} ${entry.channel} ${entry.purpose}`}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: ConsentEntry }) {
  const say = useWords(personWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { day, hours } = instantWhen(entry.happenedAt, timeZone, language);
  const { attestation } = entry;
  return (
    <>
      <p>
        <b>
          {say(`channel_${entry.channel}`)}: {say(`state_${entry.state}`)}
        </b>
        <br />
        <span className="small soft">
          {day}, {hours}
        </span>
      </p>
      <p>{say(`cause_${entry.cause}`)}</p>
      {entry.importId !== null && <p className="small">{say('fromFile')}</p>}
      {attestation && (
        <ul className="small">
          <li>
            {say('how')}: {attestation.how}
          </li>
          <li>
            {say('wording')}: “{attestation.wording}”
          </li>
          <li>
            {say('attestedBy')}: {attestation.attestedBy}
          </li>
        </ul>
      )}
    </>
  );
}
