import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';
import { longestReveal } from './reveal-limit.rules.js';

const atOnce = 1_000;

const deleteOldest = `
  WITH gone AS (
    DELETE FROM reveals WHERE id IN (SELECT id FROM reveals WHERE revealed_at <= $1 ORDER BY revealed_at LIMIT $2)
    RETURNING id
  )
  SELECT count(*)::int AS gone FROM gone`;

/** Forgets looks that count for no limit any more; the audit has them. */
@Injectable()
export class ForgetReveals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-reveals', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many went. */
  async run(): Promise<number> {
    const before = new Date(this.clock.nowMs() - longestReveal);
    const [answer] = await this.database.query<{ gone: number }>(deleteOldest, [before, atOnce]);
    return answer?.gone ?? 0;
  }
}
