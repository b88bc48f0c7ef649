import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';
import { readShiftCounts, type ShiftCounts } from '../counts/shift-counts.js';

/** Late answers that are forgotten at a time. */
const atOnce = 1_000;

const nextAction = `
  SELECT id FROM actions
   WHERE state = 'posted' AND tallied_at IS NULL AND last_ends_at < CASE WHEN sensitive THEN $2 ELSE $1 END::timestamptz
   ORDER BY last_ends_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

const keepTallies = `
  INSERT INTO shift_tallies (shift_id, yes, guests, maybe, no, unverified, came, no_shows)
  SELECT said.*, (SELECT count(*) FROM attendance AS a WHERE a.shift_id = said.shift_id AND a.outcome = 'no_show')
    FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[])
      AS said (shift_id, yes, guests, maybe, no, unverified, came)`;

const keepRates = `
  INSERT INTO show_rates AS kept (contact_id, yes, came, no_shows, walk_ins)
  SELECT contact_id, count(*) FILTER (WHERE said.answer = 'yes'),
         count(*) FILTER (WHERE said.answer = 'yes' AND came.outcome IN ('attended', 'walk_in')),
         count(*) FILTER (WHERE said.answer = 'yes' AND came.outcome = 'no_show'),
         count(*) FILTER (WHERE said.answer IS DISTINCT FROM 'yes' AND came.outcome IN ('attended', 'walk_in'))
    FROM (SELECT shift_id, contact_id, answer FROM rsvps WHERE action_id = $1) said
    FULL JOIN (SELECT shift_id, contact_id, outcome FROM attendance WHERE action_id = $1) came
      USING (shift_id, contact_id)
   WHERE NOT EXISTS (SELECT FROM erased_contacts AS erased WHERE erased.contact_id = coalesce(said.contact_id, came.contact_id))
   GROUP BY contact_id HAVING count(*) FILTER (WHERE said.answer = 'yes' OR came.outcome IN ('attended', 'walk_in')) > 0
  ON CONFLICT (contact_id) DO UPDATE SET yes = kept.yes + excluded.yes, came = kept.came + excluded.came,
    no_shows = kept.no_shows + excluded.no_shows, walk_ins = kept.walk_ins + excluded.walk_ins`;

// What was answered after that is too late, counts nowhere, and only says who answered.
const forgetLate = `
  WITH late AS (
    DELETE FROM rsvp_history WHERE (action_id, shift_id, contact_id, seq) IN (
      SELECT h.action_id, h.shift_id, h.contact_id, h.seq FROM actions JOIN rsvp_history AS h ON h.action_id = actions.id
       WHERE actions.tallied_at IS NOT NULL LIMIT $1)
    RETURNING seq
  ) SELECT count(*)::int AS rows FROM late`;

/** Makes numbers of who said and did what, some time after an action: its counts stay, its people go. */
@Injectable()
export class TallyActions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'tally-actions', everyMinutes: 6 * 60, deletes: true, batch: () => this.run() }));
  }

  /** One action at a time. @returns how many rows went, at least 1 for an action that had none. */
  run(): Promise<number> {
    const { keepAnswersDays, keepSensitiveAnswersDays } = this.settings.values;
    const [before, sensitive] = [keepAnswersDays, keepSensitiveAnswersDays].map((days) => daysBefore(this.clock, days));
    return this.database.transaction(async (sql) => {
      const [action] = await sql.query<{ id: string }>(nextAction, [before, sensitive]);
      if (!action) return (await sql.query<{ rows: number }>(forgetLate, [atOnce]))[0]?.rows ?? 0;
      return this.tally(sql, action.id);
    });
  }

  private async tally(sql: Sql, actionId: string): Promise<number> {
    await sql.query(keepTallies, columnsOf(await readShiftCounts(sql, [actionId])));
    await sql.query(keepRates, [actionId]);
    let rows = 0;
    for (const table of ['attendance', 'rsvp_history', 'rsvps']) {
      const text = `WITH gone AS (DELETE FROM ${table} WHERE action_id = $1 RETURNING 1) SELECT count(*)::int AS rows FROM gone`;
      rows += (await sql.query<{ rows: number }>(text, [actionId]))[0]?.rows ?? 0;
    }
    await sql.query('UPDATE actions SET tallied_at = $2 WHERE id = $1', [actionId, this.clock.now()]);
    return Math.max(1, rows);
  }
}

function columnsOf(shifts: readonly ShiftCounts[]): (string | number)[][] {
  return [
    shifts.map(({ shiftId }) => shiftId),
    shifts.map(({ counts }) => counts.yes),
    shifts.map(({ counts }) => counts.guests),
    shifts.map(({ counts }) => counts.maybe),
    shifts.map(({ counts }) => counts.no),
    shifts.map(({ counts }) => counts.unverified),
    shifts.map(({ counts, unnamed }) => counts.here - unnamed),
  ];
}
