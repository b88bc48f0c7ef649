import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { Button } from 'react-aria-components';
import { api, take } from '../api/client.js';
import { useNames } from '../api/questions.js';
import type { Action, Attendance, LineRow } from '../api/shapes.js';
import { useDeed } from '../parts/deed.js';
import { TypedField } from '../parts/fields.js';
import { useLanguage, useWords } from '../parts/language.js';
import { useNow, useSession } from '../parts/session.js';
import { Trouble } from '../parts/trouble.js';
import { shiftWhen } from '../parts/when.js';
import { actionWords } from '../words/action.words.js';
import { AttendanceRow } from './attendance-row.js';

type LineShift = Attendance['shifts'][number];

const fiveSeconds = 5_000;

/** Entering who came, as soon as a shift has begun: attended, walk-in, no-show or unknown, and people without names. */
export function AttendanceEntry({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const now = useNow();
  const isHere = useSession().actionId === action.id;
  const begun = action.shifts.some(({ startsAt }) => Date.parse(startsAt) <= now);
  if (begun) return <AttendanceLists action={action} />;
  return isHere && <p className="notice">{say('listLater')}</p>;
}

/** Drawn anew when something has changed, not with every tick of the clock: a list may be long. */
const AttendanceLists = memo(function AttendanceLists({ action }: { readonly action: Action }) {
  const say = useWords(actionWords);
  const list = useQuery({
    queryKey: ['attendance', action.id],
    refetchInterval: fiveSeconds,
    queryFn: () => take(api.GET('/api/actions/{id}/attendance', { params: { path: { id: action.id } } })),
  });
  const shifts = list.data?.shifts ?? [];
  const names = useNames(shifts.flatMap(({ rows }) => rows.map(({ contactId }) => contactId)));
  return (
    <section className="card">
      <h2>{say('attendance')}</h2>
      <p className="hint">{say('attendanceHint')}</p>
      <Trouble error={list.error ?? names.error} />
      {shifts.map((shift) => (
        <ShiftAttendance key={shift.shiftId} action={action} shift={shift} names={names.data ?? {}} />
      ))}
    </section>
  );
});

function ShiftAttendance(props: {
  readonly action: Action;
  readonly shift: LineShift;
  readonly names: Readonly<Record<string, string>>;
}) {
  const say = useWords(actionWords);
  const language = useLanguage();
  const { action, shift, names } = props;
  const note = useDeed(
    ({ contactId, outcome }: { readonly contactId: string; readonly outcome: LineRow['outcome'] }) => {
      const body = { notes: [{ shiftId: shift.shiftId, contactId, outcome }] };
      return take(api.POST('/api/actions/{id}/attendance', { params: { path: { id: action.id } }, body }));
    },
    ['attendance', 'action'],
  );
  return (
    <div>
      {action.shifts.length > 1 && <h3>{shiftWhen(shift, action.timeZone, language)}</h3>}
      <ul className="rows">
        {shift.rows.map((row) => (
          <AttendanceRow
            key={row.contactId}
            row={row}
            name={names[row.contactId] ?? say('noName')}
            note={(outcome) => note.mutate({ contactId: row.contactId, outcome })}
          />
        ))}
      </ul>
      <Trouble error={note.error} />
      <Unnamed actionId={action.id} shift={shift} />
    </div>
  );
}

function Unnamed({ actionId, shift }: { readonly actionId: string; readonly shift: LineShift }) {
  const say = useWords(actionWords);
  const [typed, setTyped] = useState<string | null>(null);
  const save = useDeed(async () => {
    const people = Math.max(0, Number.parseInt(typed ?? '0', 10) || 0);
    const body = { unnamed: [{ shiftId: shift.shiftId, people }] };
    await take(api.POST('/api/actions/{id}/attendance', { params: { path: { id: actionId } }, body }));
    setTyped(null);
  }, ['attendance', 'action']);
  return (
    <div>
      <div className="halves">
        <TypedField
          type="number"
          min="0"
          label={say('unnamed')}
          value={typed ?? String(shift.unnamed)}
          onChange={setTyped}
        />
        <Button className="btn" isDisabled={typed === null || save.isPending} onPress={() => save.mutate()}>
          {say('save')}
        </Button>
      </div>
      <Trouble error={save.error} />
    </div>
  );
}
