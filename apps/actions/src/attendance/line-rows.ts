import type { Answer } from '../rsvps/rsvp.rules.js';
import { type Reads, readShiftCounts, type ShiftCounts } from '../counts/shift-counts.js';
import type { Came } from './attendance.rules.js';
import type { LineRow, LineShift } from './attendance.routes.js';

interface Row {
  shift_id: string;
  contact_id: string;
  answer: Answer | null;
  guests: number;
  verified: boolean;
  outcome: Came;
  noted_at: Date | null;
}

/** Who answered for a shift or came to it, for every shift of an action, earliest first. */
export async function readLineShifts(reads: Reads, actionId: string): Promise<LineShift[]> {
  const [shifts, rows] = await Promise.all([
    readShiftCounts(reads, [actionId]),
    reads.query<Row>(`${everybody} ORDER BY shift_id, contact_id`, [actionId]),
  ]);
  const rowsOf = Map.groupBy(rows, ({ shift_id }) => shift_id);
  return shifts.map((shift) => lineShift(shift, rowsOf.get(shift.shiftId) ?? []));
}

/** One person of a shift; who neither answered nor came has a row all the same. */
export async function readLineRow(
  reads: Reads,
  place: { actionId: string; shiftId: string; contactId: string },
): Promise<LineRow> {
  const { actionId, shiftId, contactId } = place;
  const [row] = await reads.query<Row>(
    `SELECT * FROM (${everybody}) everybody WHERE shift_id = $2 AND contact_id = $3`,
    [actionId, shiftId, contactId],
  );
  return row
    ? lineRow(row)
    : { contactId, answer: null, guests: 0, verified: false, outcome: 'unknown', notedAt: null };
}

const everybody = `
  SELECT coalesce(said.shift_id, came.shift_id) AS shift_id, coalesce(said.contact_id, came.contact_id) AS contact_id,
         said.answer, coalesce(said.guests, 0) AS guests, coalesce(said.verified, false) AS verified,
         coalesce(came.outcome, 'unknown') AS outcome, came.noted_at
    FROM (SELECT shift_id, contact_id, coalesce(answer, pending_answer) AS answer, answer IS NOT NULL AS verified,
                 CASE WHEN answer IS NULL THEN pending_guests ELSE guests END AS guests
            FROM rsvps WHERE action_id = $1 AND (answer IS NOT NULL OR pending_answer IS NOT NULL)) said
    FULL JOIN (SELECT shift_id, contact_id, outcome, noted_at FROM attendance WHERE action_id = $1) came
      ON came.shift_id = said.shift_id AND came.contact_id = said.contact_id`;

function lineShift(shift: ShiftCounts, rows: readonly Row[]): LineShift {
  return {
    shiftId: shift.shiftId,
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    target: shift.target,
    committed: shift.counts.committed,
    here: shift.counts.here,
    unnamed: shift.unnamed,
    rows: rows.map(lineRow),
  };
}

function lineRow({ contact_id, answer, guests, verified, outcome, noted_at }: Row): LineRow {
  const notedAt = outcome === 'unknown' ? null : (noted_at?.toISOString() ?? null);
  return { contactId: contact_id, answer, guests, verified, outcome, notedAt };
}
