import type { Wave } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { actionWords } from '../words/action.words.js';

const toldReasons = ['opted_out', 'too_late', 'stopped', 'dropped', 'answered'] as const;

/** Texts that did not arrive, were not sent, or have an unknown fate, each with its reason. */
export function WaveTrouble({ waves }: { readonly waves: readonly Wave[] }) {
  const say = useWords(actionWords);
  const failed = waves.flatMap((wave) => wave.failed);
  const suppressed = waves.flatMap((wave) => wave.suppressed);
  const parked = waves.reduce((sum, wave) => sum + wave.parked, 0);
  const mailless = waves
    .flatMap((wave) => wave.leftOut)
    .filter(({ reason }) => reason === 'no_mail_server')
    .reduce((sum, { people }) => sum + people, 0);
  if (failed.length + suppressed.length + parked + mailless === 0) return null;
  return (
    <ul className="plain-list card">
      {mailless > 0 && <li>{say('noMailServer', { n: mailless })}</li>}
      {failed.map(({ channel, code, people, words }) => (
        <li key={`${channel} ${String(code)}`}>
          {say(channel === 'email' ? 'failedByMail' : 'failed', { n: people, code })}: {words}
        </li>
      ))}
      {suppressed.map(({ reason, people }) => {
        const told = toldReasons.find((known) => known === reason);
        return (
          <li key={reason}>
            {told ? say(`suppressed_${told}`, { n: people }) : say('suppressed_other', { n: people, reason })}
          </li>
        );
      })}
      {parked > 0 && <li>{say('parked', { n: parked })}</li>}
    </ul>
  );
}
