import type { RuleCondition } from '#words';
import { SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { audiencesWords } from '../words/audiences.words.js';
import { clockOf, minuteOf } from './kinds.rules.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  readonly condition: Extract<RuleCondition, { weekday: number }>;
  readonly set: (condition: RuleCondition) => void;
}

/** A stretch of a day of every week. */
export function HoursFields({ condition, set }: Props) {
  const say = useWords(audiencesWords);
  return (
    <>
      <SelectField
        label={say('weekday')}
        value={String(condition.weekday)}
        choices={weekdays.map((day) => ({ value: String(day), label: say(`weekday_${String(day) as '1'}`) }))}
        onChange={(day) => set({ ...condition, weekday: Number(day) })}
      />
      <div className="halves">
        <TypedField
          type="time"
          label={say('from')}
          value={clockOf(condition.fromMinute)}
          onChange={(clock) => set({ ...condition, fromMinute: minuteOf(clock, false) })}
        />
        <TypedField
          type="time"
          label={say('until')}
          value={clockOf(condition.untilMinute)}
          onChange={(clock) => set({ ...condition, untilMinute: minuteOf(clock, true) })}
        />
      </div>
    </>
  );
}
