import { captainWords } from '../words/captain.words.js';
import { Tap, timeOf, Undo, type OfPerson } from './captain-taps.js';
import type { CaptainPageView, Noted } from './captain.view.js';

/** What the last tap did, as a full-width band that stays in sight while the list scrolls. */
export function Band({ view, noted }: { readonly view: CaptainPageView; readonly noted: Noted }) {
  const { language } = view;
  if (noted.kind === 'unnamed') {
    const words = captainWords.say(language, 'addedUnnamed', { people: noted.people });
    return (
      <div class="band" role="status">
        <span class="sign">+ {noted.people}</span>
        <div>
          <p>{words}</p>
          <Tap view={view} shiftId={noted.shiftId} tapped={{ unnamed: String(noted.people), undo: '1' }} kind="text">
            {captainWords.say(language, 'undo')}
          </Tap>
        </div>
      </div>
    );
  }
  const shift = view.shifts.find(({ id }) => id === noted.shiftId);
  const person = shift?.people.find(({ contactId }) => contactId === noted.contactId);
  if (!person) return null;
  return <PersonBand view={view} shiftId={noted.shiftId} person={person} />;
}

function PersonBand({ view, shiftId, person }: OfPerson) {
  const { language, timeZone } = view;
  const time = person.hereAt && timeOf(person.hereAt, timeZone, language);
  return (
    <div class={time ? 'band' : 'band back'} role="status">
      <span class="sign" aria-hidden="true">
        {time ? '✓' : '○'}
      </span>
      <div>
        <p class="sign">{person.name}</p>
        <p>{time ? captainWords.say(language, 'hereSince', { time }) : captainWords.say(language, 'takenBack')}</p>
      </div>
      {time && <Undo view={view} shiftId={shiftId} person={person} />}
    </div>
  );
}
