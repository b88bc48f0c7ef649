import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';

const atOnce = 5_000;

// Only the oldest rows are looked at, by their ids, which follow time: the table needs no index for it.
const deleteOldest = `
  WITH gone AS (
    DELETE FROM status_callbacks WHERE id = ANY (ARRAY(
      SELECT id FROM (SELECT id, received_at FROM status_callbacks ORDER BY id LIMIT $2) AS oldest
       WHERE received_at < $1))
    RETURNING id
  )
  SELECT count(*)::int AS gone FROM gone`;

/** Forgets raw callbacks when their days are over, some at a time; what follows from them stays. */
@Injectable()
export class ForgetCallbacks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-callbacks', everyMinutes: 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many went. */
  async run(): Promise<number> {
    const before = daysBefore(this.clock, this.settings.values.keepCallbackDays);
    const [answer] = await this.database.query<{ gone: number }>(deleteOldest, [before, atOnce]);
    return answer?.gone ?? 0;
  }
}
