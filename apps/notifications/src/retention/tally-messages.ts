import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';

const atOnce = 2_000;

// What waits for a person, or may still become something else, is not over.
const over = `(m.state IN ('accepted', 'sent', 'delivered', 'undelivered', 'failed', 'rejected', 'suppressed')
               OR m.state = 'parked' AND m.reason = 'dropped')`;

const ofWaves = `
  SELECT m.id FROM waves JOIN known_actions AS action USING (action_id) JOIN messages AS m ON m.wave_id = waves.id
   WHERE action.ends_at < $1 AND ${over} LIMIT $2`;

const toOnePerson = `SELECT m.id FROM messages AS m WHERE m.wave_id IS NULL AND m.created_at < $1 AND ${over} LIMIT $2`;

// Counted and deleted in one statement: whoever reads meanwhile sees the sum before or after, and it is the same.
const tally = (old: string): string => `
  WITH gone AS (
    DELETE FROM messages WHERE id IN (${old}) RETURNING wave_id, channel, state, reason, error_code
  ), undoubted AS (
    DELETE FROM doubtful_messages WHERE message_id IN (${old})
  ), counted AS (
    INSERT INTO wave_tallies AS kept (wave_id, channel, state, reason, code, people)
    SELECT wave_id, channel, state, coalesce(reason, ''), coalesce(error_code, 0), count(*) FROM gone
     WHERE wave_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (wave_id, channel, state, reason, code) DO UPDATE SET people = kept.people + excluded.people
  )
  SELECT count(*)::int AS rows FROM gone`;

const [waves, answers] = [tally(ofWaves), tally(toOnePerson)];

/** Makes numbers of who was sent what, some time after the action. */
@Injectable()
export class TallyMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'tally-messages', everyMinutes: 6 * 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many messages became numbers. */
  async run(): Promise<number> {
    const before = daysBefore(this.clock, this.settings.values.keepSentDays);
    return (await this.go(waves, before)) || this.go(answers, before);
  }

  private async go(statement: string, before: Date): Promise<number> {
    const [gone] = await this.database.query<{ rows: number }>(statement, [before, atOnce]);
    return gone?.rows ?? 0;
  }
}
