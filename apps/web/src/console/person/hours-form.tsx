import { Button } from 'react-aria-components';
import type { Person, PersonEdit } from '../api/shapes.js';
import { SelectField, TypedField } from '../parts/fields.js';
import { useWords } from '../parts/language.js';
import { profileWords } from '../words/profile.words.js';
import { useSaid } from './edit-section.js';
import { minutesOf, timeOf } from './edits.rules.js';

type Span = Person['hours'][number];

const kinds = ['can_come', 'own_shift'] as const;
const days = [1, 2, 3, 4, 5, 6, 7] as const;
const endOfDay = 1_440;
const evening: Span = { kind: 'can_come', weekday: 1, fromMinute: 1_080, untilMinute: 1_260 };

/** The hours of somebody's week in which they can come, or are at work themselves. */
export function HoursForm({ person, say }: { readonly person: Person; readonly say: (said: PersonEdit) => void }) {
  const words = useWords(profileWords);
  const first = { spans: person.hours.map((span, key) => ({ key, span })), made: person.hours.length };
  const [typed, change] = useSaid(first, say, ({ spans }) => ({ hours: spans.map(({ span }) => span) }));
  const put = (key: number, part: Partial<Span>): void =>
    change({ spans: typed.spans.map((one) => (one.key === key ? { key, span: { ...one.span, ...part } } : one)) });
  return (
    <>
      {typed.spans.map(({ key, span }) => (
        <fieldset key={key} className="stack">
          <SpanFields span={span} put={(part) => put(key, part)} />
          <p>
            <Button className="btn" onPress={() => change({ spans: typed.spans.filter((one) => one.key !== key) })}>
              {words('remove')}
            </Button>
          </p>
        </fieldset>
      ))}
      <p className="hint">{words('untilHint')}</p>
      <p>
        <Button
          className="btn"
          onPress={() => change({ spans: [...typed.spans, { key: typed.made, span: evening }], made: typed.made + 1 })}
        >
          {words('addHours')}
        </Button>
      </p>
    </>
  );
}

function SpanFields({ span, put }: { readonly span: Span; readonly put: (part: Partial<Span>) => void }) {
  const words = useWords(profileWords);
  const until = (time: string): void => {
    const minute = minutesOf(time);
    if (minute !== null) put({ untilMinute: minute === 0 ? endOfDay : minute });
  };
  return (
    <>
      <SelectField
        label={words('kind')}
        value={span.kind}
        onChange={(kind) => put({ kind: kinds.find((one) => one === kind) ?? span.kind })}
        choices={kinds.map((value) => ({ value, label: words(`kind_${value}`) }))}
      />
      <SelectField
        label={words('weekday')}
        value={String(span.weekday)}
        onChange={(weekday) => put({ weekday: Number(weekday) })}
        choices={days.map((day) => ({ value: String(day), label: words(`day_${day}`) }))}
      />
      <div className="halves">
        <TypedField
          type="time"
          label={words('from')}
          value={timeOf(span.fromMinute)}
          onChange={(time) => put({ fromMinute: minutesOf(time) ?? span.fromMinute })}
        />
        <TypedField type="time" label={words('until')} value={timeOf(span.untilMinute)} onChange={until} />
      </div>
    </>
  );
}
