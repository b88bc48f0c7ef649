import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

/** Whoever has not confirmed by then does not want to join, or never asked to. */
const keptDays = 7;

const atOnce = 500;

const deleteOldest = `
  WITH gone AS (
    DELETE FROM pending_joins WHERE id IN (SELECT id FROM pending_joins WHERE asked_at <= $1 ORDER BY asked_at LIMIT $2)
    RETURNING id
  )
  SELECT count(*)::int AS gone FROM gone`;

/** Forgets who was typed on a page and never confirmed it from their phone. */
@Injectable()
export class ForgetPendingJoins {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-pending-joins', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many went. */
  async run(): Promise<number> {
    const [answer] = await this.database.query<{ gone: number }>(deleteOldest, [
      daysBefore(this.clock, keptDays),
      atOnce,
    ]);
    return answer?.gone ?? 0;
  }
}
