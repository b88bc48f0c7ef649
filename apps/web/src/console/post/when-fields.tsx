import { Button } from 'react-aria-components';
import { TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { useSession } from '../parts/session.js';
import { wallDate } from '../parts/when.js';
import { postWords } from '../words/post.words.js';
import { type DraftShift, shiftAfter } from './draft.rules.js';
import type { StepProps } from './step-props.js';

const mostShifts = 60;

/** Screen 2: when, in one or more shifts, and how many people each one needs. */
export function WhenFields({ draft, change }: StepProps) {
  const say = useWords(postWords);
  const several = draft.shifts.length > 1;
  const set = (at: number, part: Partial<DraftShift>): void =>
    change({ shifts: draft.shifts.map((shift, index) => (index === at ? { ...shift, ...part } : shift)) });
  const last = draft.shifts.at(-1);
  return (
    <>
      {draft.shifts.map((shift, at) => (
        <ShiftFields
          // A shift that is being typed has nothing of its own that would not change but its place in the list.
          key={`shift ${String(at)}`}
          shift={shift}
          number={several ? at + 1 : null}
          set={(part) => set(at, part)}
          remove={() => change({ shifts: draft.shifts.filter((_, index) => index !== at) })}
        />
      ))}
      {last && draft.shifts.length < mostShifts && (
        <Button className="btn wide" onPress={() => change({ shifts: [...draft.shifts, shiftAfter(last)] })}>
          {say('addShift')}
        </Button>
      )}
      {several && <p className="hint">{say('willCreate', { n: draft.shifts.length })}</p>}
    </>
  );
}

function ShiftFields(props: {
  readonly shift: DraftShift;
  readonly number: number | null;
  readonly set: (part: Partial<DraftShift>) => void;
  readonly remove: () => void;
}) {
  const say = useWords(postWords);
  const { now, timeZone } = useSession();
  const { shift, number, set, remove } = props;
  const today = wallDate(now, timeZone);
  return (
    <fieldset className={number === null ? 'fields' : 'fields card'}>
      {number !== null && <legend>{say('shift', { n: number })}</legend>}
      <TypedField type="date" label={say('date')} value={shift.date} min={today} onChange={(date) => set({ date })} />
      <div className="halves">
        <TypedField type="time" label={say('start')} value={shift.start} onChange={(start) => set({ start })} />
        <TypedField type="time" label={say('end')} value={shift.end} onChange={(end) => set({ end })} />
      </div>
      {shift.end < shift.start && <p className="hint">{say('overMidnight')}</p>}
      <TypedField
        type="number"
        min="0"
        label={say('target')}
        value={shift.target}
        onChange={(target) => set({ target })}
      />
      {number !== null && (
        <Button className="btn text" onPress={remove}>
          {say('removeShift')}
        </Button>
      )}
    </fieldset>
  );
}
