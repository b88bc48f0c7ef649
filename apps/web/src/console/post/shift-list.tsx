import type { Action } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { shiftWhen } from '../parts/when.js';
import { postWords } from '../words/post.words.js';

/** Every shift with how many people it needs; with one shift alone the placard has said when. */
export function ShiftList({ action }: { readonly action: Action }) {
  const say = useWords(postWords);
  const language = useLanguage();
  const [only, second] = action.shifts;
  if (only && !second) return only.target > 0 ? <p>{say('peopleNeeded', { n: only.target })}</p> : null;
  return (
    <ul className="rows">
      {action.shifts.map((shift) => (
        <li key={shift.id}>
          {shiftWhen(shift, action.timeZone, language)}
          <br />
          <span className="soft">{say('peopleNeeded', { n: shift.target })}</span>
        </li>
      ))}
    </ul>
  );
}
