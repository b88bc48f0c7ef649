import { Injectable } from '@nestjs/common';
import { attendanceNoted } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, Problem } from '#runtime';
import { ChangeBell } from '../changes/change-bell.js';
import { peopleLetGo } from '../retention/retention.errors.js';
import { shiftUnknown } from '../rsvps/rsvps.errors.js';
import type { Came } from './attendance.rules.js';

/** Whether one person came to one shift. */
export interface Note {
  readonly shiftId: string;
  readonly contactId: string;
  readonly outcome: Came;
}

/** Of which action, and who says so: `person:<id>` or `link:<id>`. */
export interface Noting {
  readonly actionId: string;
  readonly notedBy: string;
}

/** Notes who came, inside the caller's transaction; what was noted already changes nothing and is told to nobody. */
@Injectable()
export class NoteAttendance {
  constructor(
    private readonly clock: Clock,
    private readonly bell: ChangeBell,
  ) {}

  /** @returns how many notes changed something. */
  async people(tx: Tx, { actionId, notedBy }: Noting, notes: readonly Note[]): Promise<number> {
    await refuseUnknownShifts(tx, actionId, notes);
    const now = this.clock.now();
    const last = [...new Map(notes.map((note) => [`${note.shiftId} ${note.contactId}`, note])).values()];
    const changed = await tx.query<{ shift_id: string; contact_id: string; outcome: Came }>(writeNotes, [
      actionId,
      last.map(({ shiftId }) => shiftId),
      last.map(({ contactId }) => contactId),
      last.map(({ outcome }) => outcome),
      now,
      notedBy,
    ]);
    for (const { shift_id, contact_id, outcome } of changed) {
      const noted = { actionId, shiftId: shift_id, contactId: contact_id, outcome, people: 1 };
      tx.publish(attendanceNoted, { ...noted, notedAt: now.toISOString() });
    }
    this.wakeViewers(tx, actionId, changed.length);
    return changed.length;
  }

  /**
   * Sets the number of people without names on a shift.
   *
   * @param next gets the number before.
   */
  async unnamed(tx: Tx, { actionId }: Noting, shiftId: string, next: (before: number) => number): Promise<boolean> {
    const [shift] = await tx.query<{ unnamed: number }>(
      'SELECT unnamed FROM shifts WHERE id = $1 AND action_id = $2 FOR NO KEY UPDATE',
      [shiftId, actionId],
    );
    if (!shift) throw new Problem(shiftUnknown);
    const people = next(shift.unnamed);
    if (people === shift.unnamed) return false;
    await tx.query('UPDATE shifts SET unnamed = $2 WHERE id = $1', [shiftId, people]);
    const notedAt = this.clock.now().toISOString();
    tx.publish(attendanceNoted, { actionId, shiftId, contactId: null, outcome: 'attended', people, notedAt });
    this.wakeViewers(tx, actionId, 1);
    return true;
  }

  private wakeViewers(tx: Tx, actionId: string, changes: number): void {
    if (changes > 0) tx.afterCommit(() => this.bell.ring(actionId));
  }
}

async function refuseUnknownShifts(tx: Tx, actionId: string, notes: readonly Note[]): Promise<void> {
  const named = new Set(notes.map(({ shiftId }) => shiftId));
  const known = await tx.query<{ tallied: boolean }>(
    `SELECT tally.shift_id IS NOT NULL AS tallied FROM shifts LEFT JOIN shift_tallies AS tally ON tally.shift_id = shifts.id
      WHERE shifts.action_id = $1 AND shifts.id = ANY ($2::uuid[])`,
    [actionId, [...named]],
  );
  if (known.length < named.size) throw new Problem(shiftUnknown);
  if (known.some(({ tallied }) => tallied)) throw new Problem(peopleLetGo);
}

/** Rows are taken in one order, so that two lists entered at once wait for one another instead of locking each other. */
const writeNotes = `
  INSERT INTO attendance AS kept (shift_id, contact_id, action_id, outcome, noted_at, noted_by)
  SELECT note.shift_id, note.contact_id, $1, note.outcome, $5, $6
    FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS note (shift_id, contact_id, outcome)
   WHERE (note.outcome <> 'unknown'
          OR EXISTS (SELECT FROM attendance old WHERE old.shift_id = note.shift_id AND old.contact_id = note.contact_id))
     AND NOT EXISTS (SELECT FROM erased_contacts AS erased WHERE erased.contact_id = note.contact_id)
   ORDER BY note.shift_id, note.contact_id
  ON CONFLICT (shift_id, contact_id) DO UPDATE
     SET outcome = excluded.outcome, noted_at = excluded.noted_at, noted_by = excluded.noted_by
   WHERE kept.outcome <> excluded.outcome
  RETURNING shift_id, contact_id, outcome`;
