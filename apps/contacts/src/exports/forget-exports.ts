import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock, Settings } from '#runtime';

const forget = `
  WITH gone AS (
    DELETE FROM exports WHERE id IN (SELECT id FROM exports WHERE asked_at < $1 ORDER BY id LIMIT 100)
       AND state IN ('expired', 'refused', 'failed') RETURNING id
  ) SELECT count(*)::int AS rows FROM gone`;

/** Forgets who asked for which export when the audit forgets it too; until then it can be told whose a file was. */
@Injectable()
export class ForgetExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-exports', everyMinutes: 24 * 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns how many went. */
  async run(): Promise<number> {
    const before = daysBefore(this.clock, this.settings.values.keepAuditDays);
    return (await this.database.query<{ rows: number }>(forget, [before]))[0]?.rows ?? 0;
  }
}
