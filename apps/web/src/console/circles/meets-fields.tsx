import { type Choice, PickOne, SelectField, TypedField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { ZoneField } from '../parts/zone-field.js';
import { circlesWords } from '../words/circles.words.js';
import { type TypedMeets, weekdayName } from './rhythm.rules.js';

interface MeetsFieldsProps {
  readonly typed: TypedMeets;
  readonly change: (part: Partial<TypedMeets>) => void;
}

const rhythms = ['none', 'week', 'two_weeks', 'month'] as const;
const nths = [1, 2, 3, 4, -1] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** How often a circle meets, on which day and when, and where. */
export function MeetsFields({ typed, change }: MeetsFieldsProps) {
  const say = useWords(circlesWords);
  return (
    <>
      <PickOne<TypedMeets['every']>
        label={say('every')}
        value={typed.every}
        onChange={(every) => change({ every })}
        choices={rhythms.map((value) => ({ value, label: say(`every_${value}`) }))}
      />
      {typed.every !== 'none' && <WhenAndWhere typed={typed} change={change} />}
    </>
  );
}

function WhenAndWhere({ typed, change }: MeetsFieldsProps) {
  const say = useWords(circlesWords);
  const language = useLanguage();
  const days: Choice<string>[] = weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }));
  return (
    <>
      <div className="halves">
        {typed.every === 'month' && (
          <SelectField
            label={say('nth')}
            value={String(typed.nth)}
            onChange={(value) => change({ nth: nths.find((nth) => String(nth) === value) ?? 1 })}
            choices={nths.map((nth) => ({ value: String(nth), label: say(`nth_${nth}`) }))}
          />
        )}
        <SelectField
          label={say('weekday')}
          value={String(typed.weekday)}
          onChange={(weekday) => change({ weekday: Number(weekday) })}
          choices={days}
        />
        <TypedField type="time" label={say('time')} value={typed.time} onChange={(time) => change({ time })} required />
      </div>
      {typed.every === 'two_weeks' && (
        <TypedField type="date" label={say('from')} value={typed.from} onChange={(from) => change({ from })} required />
      )}
      <ZoneField value={typed.timeZone} onChange={(timeZone) => change({ timeZone })} />
      <TypedField
        label={say('place')}
        hint={say('placeHint')}
        value={typed.place}
        onChange={(place) => change({ place })}
        maxLength={200}
      />
    </>
  );
}
