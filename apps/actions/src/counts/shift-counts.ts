import type { Sql } from '#database';
import type { Counts } from './counts.rules.js';

/** Whatever can read rows: a transaction, or the database outside of one. */
export type Reads = Pick<Sql, 'query'>;

/** A shift with everything that is counted on it. */
export interface ShiftCounts {
  readonly actionId: string;
  readonly shiftId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly target: number;
  /** People on the line without a name; part of `counts.here`. */
  readonly unnamed: number;
  readonly counts: Counts;
}

interface Row extends Omit<Counts, 'committed'> {
  action_id: string;
  shift_id: string;
  starts_at: Date;
  ends_at: Date;
  target: number;
  unnamed: number;
}

/**
 * The shifts of actions, earliest first, counted from the rows as they are, until their time is over and the sum
 * itself is what is kept: there is no second number that could differ from them. Counting 20,000 answers takes some milliseconds.
 */
export async function readShiftCounts(reads: Reads, actionIds: readonly string[]): Promise<ShiftCounts[]> {
  if (actionIds.length === 0) return [];
  const rows = await reads.query<Row>(countShifts, [actionIds]);
  return rows.map(({ action_id, shift_id, starts_at, ends_at, target, unnamed, ...counted }) => ({
    actionId: action_id,
    shiftId: shift_id,
    startsAt: starts_at,
    endsAt: ends_at,
    target,
    unnamed,
    counts: { ...counted, committed: counted.yes + counted.guests },
  }));
}

const countShifts = `
  SELECT s.action_id, s.id AS shift_id, s.starts_at, s.ends_at, s.target, s.unnamed,
         coalesce(said.yes, 0) + coalesce(tally.yes, 0) AS yes,
         coalesce(said.guests, 0) + coalesce(tally.guests, 0) AS guests,
         coalesce(said.maybe, 0) + coalesce(tally.maybe, 0) AS maybe,
         coalesce(said.no, 0) + coalesce(tally.no, 0) AS no,
         coalesce(said.unverified, 0) + coalesce(tally.unverified, 0) AS unverified,
         coalesce(came.people, 0) + coalesce(tally.came, 0) + s.unnamed AS here
    FROM shifts s
    LEFT JOIN shift_tallies tally ON tally.shift_id = s.id
    LEFT JOIN (
      SELECT shift_id,
             count(*) FILTER (WHERE answer = 'yes') AS yes,
             sum(guests) FILTER (WHERE answer = 'yes') AS guests,
             count(*) FILTER (WHERE answer = 'maybe') AS maybe,
             count(*) FILTER (WHERE answer = 'no') AS no,
             count(*) FILTER (WHERE pending_answer = 'yes' AND answer IS DISTINCT FROM 'yes') AS unverified
        FROM rsvps WHERE action_id = ANY ($1::uuid[]) GROUP BY shift_id
    ) said ON said.shift_id = s.id
    LEFT JOIN (
      SELECT shift_id, count(*) AS people
        FROM attendance WHERE action_id = ANY ($1::uuid[]) AND outcome IN ('attended', 'walk_in') GROUP BY shift_id
    ) came ON came.shift_id = s.id
   WHERE s.action_id = ANY ($1::uuid[])
   ORDER BY s.action_id, s.starts_at, s.id`;
