import { Button } from 'react-aria-components';
import type { LineRow } from '../api/shapes.js';
import { useWords } from '../parts/language.js';
import { actionWords } from '../words/action.words.js';

type Outcome = LineRow['outcome'];

interface AttendanceRowProps {
  readonly row: LineRow;
  readonly name: string;
  readonly note: (outcome: Outcome) => void;
}

/** One person and the outcomes they may have; the noted one is filled. */
export function AttendanceRow({ row, name, note }: AttendanceRowProps) {
  const say = useWords(actionWords);
  return (
    <li>
      <p>
        <b>{name}</b> {row.guests > 0 && say('withGuests', { n: row.guests })}{' '}
        {row.answer && <span className={`tag ${row.answer}`}>{say(`answer_${row.answer}`)}</span>}
      </p>
      <div className="outcomes" role="group" aria-label={name}>
        {outcomesFor(row).map((outcome) => (
          <Button
            key={outcome}
            className={row.outcome === outcome ? 'btn dark' : 'btn'}
            aria-pressed={row.outcome === outcome}
            onPress={() => note(outcome)}
          >
            {say(`outcome_${outcome}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Whoever said yes or maybe attends; whoever did not is a walk-in and cannot have failed to come. */
function outcomesFor(row: LineRow): readonly Outcome[] {
  const awaited = row.answer === 'yes' || row.answer === 'maybe';
  const came = awaited ? 'attended' : 'walk_in';
  const all: readonly Outcome[] = awaited ? [came, 'no_show', 'unknown'] : [came, 'unknown'];
  return all.includes(row.outcome) ? all : [row.outcome, ...all];
}
