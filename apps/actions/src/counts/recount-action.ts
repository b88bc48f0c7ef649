import { Injectable } from '@nestjs/common';
import { Database, sqlOn } from '#database';
import type { RouteReply } from '#runtime';
import { Rsvp } from '../rsvps/rsvp.entity.js';
import { RsvpChange } from '../rsvps/rsvp-change.entity.js';
import { replayed, standingOf } from '../rsvps/replay.rules.js';
import { type AnswerCounts, countAll } from './counts.rules.js';
import type { recountAction } from './counts.routes.js';
import { readShiftCounts } from './shift-counts.js';

type Recounted = RouteReply<typeof recountAction>;
type CountedShift = Recounted['shown'][number];

/**
 * Counts the answers of an action thrice, in ways that share no code: as boards and pages show them (SQL over the
 * rows), person by person from the rows, and by hearing once more everything that ever came in (inv I4).
 */
@Injectable()
export class RecountAction {
  constructor(private readonly database: Database) {}

  run(actionId: string): Promise<Recounted> {
    // One snapshot for all three, so that an answer that comes in meanwhile is in all of them or in none.
    return this.database.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const shifts = await readShiftCounts(sqlOn(manager), [actionId]);
      const rsvps = await manager.findBy(Rsvp, { actionId });
      const history = await manager.find(RsvpChange, { where: { actionId }, order: { seq: 'ASC' } });
      const shown = shifts.map(({ shiftId, counts }) => ({ shiftId, ...answersOf(counts) }));
      const fromTables = recount(shifts, rsvps, (rows) => countAll(rows.map(standingOf)));
      const fromHistory = recount(shifts, history, (rows) => countAll(replayed(rows)));
      const told = new Set([shown, fromTables, fromHistory].map((counted) => JSON.stringify(counted)));
      return { actionId, equal: told.size === 1, shown, fromTables, fromHistory };
    });
  }
}

function recount<R extends { shiftId: string }>(
  shifts: readonly { shiftId: string }[],
  rows: readonly R[],
  count: (rows: readonly R[]) => AnswerCounts,
): CountedShift[] {
  const rowsOf = Map.groupBy(rows, ({ shiftId }) => shiftId);
  return shifts.map(({ shiftId }) => ({ shiftId, ...answersOf(count(rowsOf.get(shiftId) ?? [])) }));
}

/** The counts of answers alone, always in the same order. */
function answersOf({ committed, yes, guests, maybe, no, unverified }: AnswerCounts): AnswerCounts {
  return { committed, yes, guests, maybe, no, unverified };
}
