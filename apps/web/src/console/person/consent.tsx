import type { ConsentEntry, Person } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { instantWhen } from '../parts/when.js';
import { personWords } from '../words/person.words.js';

const tones = { opted_in: 'yes', opted_out: 'no', unknown: 'maybe' } as const;

const channels = ['sms', 'email'] as const;
const purposes = ['turnout', 'transactional', 'elections'] as const;

/** What a person agreed to on which channel and about what, and the evidence of it, the latest first. */
export function Consent({ person }: { readonly person: Person }) {
  const say = useWords(personWords);
  return (
    <section className="card stack" aria-labelledby="consent">
      <h2 id="consent">{say('consent')}</h2>
      <Standing person={person} />
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

/** How they stand now, by what it is about and by channel. */
function Standing({ person }: { readonly person: Person }) {
  const say = useWords(personWords);
  return (
    <table className="standing">
      <caption>{say('standing')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('about')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {say(`channel_${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {purposes.map((purpose) => (
          <tr key={purpose}>
            <th scope="row">{say(`purpose_${purpose}`)}</th>
            {channels.map((channel) => {
              const state = stateOf(person, channel, purpose);
              return (
                <td key={channel}>
                  <span className={`tag ${tones[state]}`}>{say(`state_${state}`)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateOf(person: Person, channel: (typeof channels)[number], purpose: (typeof purposes)[number]) {
  const found = person.consent.find((one) => one.channel === channel && one.purpose === purpose);
  return found?.state ?? 'unknown';
}

function Entry({ entry }: { readonly entry: ConsentEntry }) {
  const say = useWords(personWords);
  const language = useLanguage();
  const { timeZone } = useSession();
  const { day, hours } = instantWhen(entry.happenedAt, timeZone, language);
  const { attestation, shown } = entry;
  return (
    <>
      <p>
        <b>
          {say(`channel_${entry.channel}`)}: {say(`state_${entry.state}`)}
        </b>
        <br />
        <span className="small soft">
          {say(`purpose_${entry.purpose}`)} · {day}, {hours}
        </span>
      </p>
      <p>{say(`cause_${entry.cause}`)}</p>
      {shown && (
        <p className="small">
          {say('shown', { version: shown.version })}: “<span lang={shown.language}>{shown.words}</span>”
        </p>
      )}
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
