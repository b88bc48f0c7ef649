import { Injectable } from '@nestjs/common';
import { Database, type Sql, sqlOn } from '#database';
import type { RouteReply } from '#runtime';
import { Rsvp } from '../rsvps/rsvp.entity.js';
import { RsvpChange } from '../rsvps/rsvp-change.entity.js';
import { replayed, standingOf } from '../rsvps/replay.rules.js';
import { add, type AnswerCounts, countAll, nobody } from './counts.rules.js';
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
      const tallies = await talliesOf(sqlOn(manager), actionId);
      const rsvps = await manager.findBy(Rsvp, { actionId });
      const history = await manager.find(RsvpChange, { where: { actionId }, order: { seq: 'ASC' } });
      const shown = shifts.map(({ shiftId, counts }) => ({ shiftId, ...answersOf(counts) }));
      const fromTables = recount(shifts, rsvps, (rows) => countAll(rows.map(standingOf)), tallies);
      const fromHistory = recount(shifts, history, (rows) => countAll(replayed(rows)), tallies);
      const told = new Set([shown, fromTables, fromHistory].map((counted) => JSON.stringify(counted)));
      return { actionId, equal: told.size === 1, shown, fromTables, fromHistory };
    });
  }
}

/** What stays of shifts whose people were let go: then there are no rows and no history to count. */
async function talliesOf(sql: Sql, actionId: string): Promise<ReadonlyMap<string, AnswerCounts>> {
  const rows = await sql.query<Omit<AnswerCounts, 'committed'> & { shiftId: string }>(
    `SELECT shift_id AS "shiftId", yes, guests, maybe, no, unverified FROM shift_tallies
      WHERE shift_id IN (SELECT id FROM shifts WHERE action_id = $1)`,
    [actionId],
  );
  return new Map(rows.map(({ shiftId, ...kept }) => [shiftId, { ...kept, committed: kept.yes + kept.guests }]));
}

function recount<R extends { shiftId: string }>(
  shifts: readonly { shiftId: string }[],
  rows: readonly R[],
  count: (rows: readonly R[]) => AnswerCounts,
  tallies: ReadonlyMap<string, AnswerCounts>,
): CountedShift[] {
  const rowsOf = Map.groupBy(rows, ({ shiftId }) => shiftId);
  return shifts.map(({ shiftId }) => {
    const counted = count(rowsOf.get(shiftId) ?? []);
    return { shiftId, ...answersOf(add(counted, tallies.get(shiftId) ?? nobody)) };
  });
}

/** The counts of answers alone, always in the same order. */
function answersOf({ committed, yes, guests, maybe, no, unverified }: AnswerCounts): AnswerCounts {
  return { committed, yes, guests, maybe, no, unverified };
}
