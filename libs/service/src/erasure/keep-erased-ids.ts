import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

/** Events are kept for seven days where they are kept longest; after one more nothing of an erased person can arrive. */
const lateDays = 8;

// An event that was set aside may be replayed however old it is, and be of anybody.
const letGo = `
  WITH gone AS (
    DELETE FROM erased_contacts
     WHERE erased_at < $1 AND NOT EXISTS (SELECT FROM parked_events WHERE state = 'parked') RETURNING 1
  ) SELECT count(*)::int AS rows FROM gone`;

/** Lets the ids of erased people go when nothing of them can arrive any more. */
@Injectable()
export class KeepErasedIds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'let-erased-ids-go', everyMinutes: 6 * 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many went. */
  async run(): Promise<number> {
    const [gone] = await this.database.query<{ rows: number }>(letGo, [daysBefore(this.clock, lateDays)]);
    return gone?.rows ?? 0;
  }
}
