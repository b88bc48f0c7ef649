import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';
import { thisTransaction } from '../people/this-transaction.js';

const atOnce = 2_000;

/** A replica that has not looked for so long has ended. */
const keepNotesDays = 7;

// Whoever keeps people in memory forgets it too.
const forget = (table: string, old: string): string => `
  WITH gone AS (
    DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT done.ctid FROM ${table} AS done
      LEFT JOIN known_actions AS action ON action.id = done.action_id WHERE ${old} LIMIT $3)) RETURNING contact_id
  ), noted AS (
    INSERT INTO people_to_look_at (person_id, noted_at) SELECT DISTINCT contact_id, $4::timestamptz FROM gone
    ON CONFLICT (person_id) DO UPDATE SET noted_at = excluded.noted_at, changed_in = ${thisTransaction}
  )
  SELECT count(*)::int AS rows FROM gone`;

const oldAsks = forget('contact_asks', 'coalesce(action.ends_at, done.asked_at) < least($1, $2)::timestamptz');

const oldShifts = forget(
  'contact_shifts',
  `coalesce(action.ends_at, greatest(done.answered_at, done.noted_at)) <
     CASE WHEN action.sensitive THEN $2 ELSE $1 END::timestamptz`,
);

/** Forgets who was asked and who came when its time is over, as actions and notifications do. */
@Injectable()
export class ForgetParticipation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    const name = 'forget-participation';
    jobs.add(defineJob({ name, everyMinutes: 6 * 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many rows went. */
  async run(): Promise<number> {
    const { keepSentDays, keepAnswersDays, keepSensitiveAnswersDays } = this.settings.values;
    const [sent, answers, sensitive] = [keepSentDays, keepAnswersDays, keepSensitiveAnswersDays].map((days) =>
      daysBefore(this.clock, days),
    );
    const now = this.clock.now();
    return (
      (await this.go(oldAsks, [sent, sent, atOnce, now])) ||
      (await this.go(oldShifts, [answers, sensitive, atOnce, now])) ||
      this.go(
        `WITH gone AS (DELETE FROM people_to_look_at WHERE noted_at < $1 RETURNING person_id)
         SELECT count(*)::int AS rows FROM gone`,
        [daysBefore(this.clock, keepNotesDays)],
      )
    );
  }

  private async go(statement: string, parameters: readonly (Date | number | undefined)[]): Promise<number> {
    const [gone] = await this.database.query<{ rows: number }>(statement, parameters);
    return gone?.rows ?? 0;
  }
}
