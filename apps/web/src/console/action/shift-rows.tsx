import type { Action, Shift } from '../api/shapes.js';
import { useLanguage, useWords } from '../parts/language.js';
import { shiftWhen } from '../parts/when.js';
import { actionWords } from '../words/action.words.js';

/** Each shift with how many are committed and how many it needs. */
export function ShiftRows({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const several = action.shifts.length > 1;
  return (
    <section className="card">
      <h2>{say('committed')}</h2>
      <ul className="shift-rows">
        {action.shifts.map((shift) => (
          <ShiftRow key={shift.id} shift={shift} timeZone={several ? action.timeZone : null} />
        ))}
      </ul>
    </section>
  );
}

/** @param props.timeZone null where the page has said already when the only shift is. */
function ShiftRow({ shift, timeZone }: { readonly shift: Shift; readonly timeZone: string | null }) {
  const say = useWords(actionWords);
  const language = useLanguage();
  const missing = shift.target - shift.committed;
  return (
    <li>
      {timeZone !== null && <p className="soft">{shiftWhen(shift, timeZone, language)}</p>}
      <p className="count">
        <b className="sign">{shift.committed}</b>
        {shift.target > 0 && (
          <>
            {' '}
            {say('needed', { n: shift.target })}{' '}
            <span className={missing > 0 ? 'bad' : 'good'}>
              {missing > 0 ? say('short', { n: missing }) : say('full')}
            </span>
          </>
        )}
      </p>
      {shift.target > 0 && <Filled of={shift.committed} goal={shift.target} label={say('committed')} />}
    </li>
  );
}

/** Solid is counted; the end of the bar is the goal. */
function Filled({ of, goal, label }: { readonly of: number; readonly goal: number; readonly label: string }) {
  const share = Math.min(100, (100 * of) / goal);
  return (
    <svg className="meter" role="img" aria-label={label}>
      <rect className="coming" width={`${String(share)}%`} height="100%" />
    </svg>
  );
}
