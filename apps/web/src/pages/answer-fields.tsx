import { PickField } from '#look';
import { pageWhen, type Language } from '#words';
import { actionWords } from '../words/action-page.words.js';
import type { PublicAction, PublicShift } from './public-action.js';
import type { Reader } from './reader.js';

/** Most people that somebody can bring by a page. */
export const mostGuests = 10;

interface ShiftFieldView extends Pick<Reader, 'language'> {
  readonly action: PublicAction;
  /** The one chosen; null chooses the first. */
  readonly shiftId: string | null;
}

/** Which shift an answer is for; of an action with one there is nothing to choose. */
export function ShiftField({ language, action, shiftId }: ShiftFieldView) {
  const [first] = action.shifts;
  if (action.shifts.length === 1) return <input type="hidden" name="shiftId" value={first?.id} />;
  return (
    <PickField
      name="shiftId"
      label={actionWords.say(language, 'whichShift')}
      value={shiftId ?? first?.id ?? ''}
      choices={action.shifts.map((shift) => ({ value: shift.id, label: shiftLabel(shift, action.timeZone, language) }))}
    />
  );
}

function shiftLabel(shift: PublicShift, timeZone: string, language: Language) {
  const when = pageWhen({ ...shift, timeZone, language });
  return (
    <>
      <b>{when.hours}</b> <span class="soft">{when.day}</span>
      <br />
      <span class="small soft">{shiftCount(shift, language)}</span>
    </>
  );
}

function shiftCount({ committed, target }: PublicShift, language: Language): string {
  if (committed === 'hidden') return actionWords.say(language, 'shiftNeeds', { needed: target });
  const coming = committed === 'few' ? actionWords.say(language, 'few') : committed;
  return actionWords.say(language, 'shiftCount', { coming, needed: target });
}

/** How many come with a person, to choose from; `already` is what they said by text, which may be more. */
export function parties(language: Language, already = 0) {
  return Array.from({ length: Math.max(mostGuests, already) + 1 }, (_, guests) => ({
    value: String(guests),
    label: actionWords.say(language, guests === 0 ? 'justMe' : 'meAnd', { guests }),
  }));
}
