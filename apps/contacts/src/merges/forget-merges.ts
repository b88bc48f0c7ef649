import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore, defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

/** After so long nobody undoes a merge, and what they would need for it is of two people. */
const undoDays = 30;

const atOnce = 1_000;

// That somebody went into somebody else stays: by it their answers and waves find them.
const forget = `
  WITH closed AS (
    UPDATE contact_merges SET body = NULL WHERE id IN (
      SELECT id FROM contact_merges WHERE merged_at < $1 AND body IS NOT NULL ORDER BY merged_at LIMIT $2) RETURNING 1
  ), gone AS (
    DELETE FROM contact_merges WHERE id IN (
      SELECT id FROM contact_merges WHERE merged_at < $1 AND undone_at IS NOT NULL ORDER BY merged_at LIMIT $2)
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM closed)::int + (SELECT count(*) FROM gone)::int AS rows`;

/** Forgets what undoing merges would need when its time is over. */
@Injectable()
export class ForgetMerges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add(defineJob({ name: 'forget-merges', everyMinutes: 6 * 60, deletes: true, batch: () => this.run() }));
  }

  /** @returns of how many it was forgotten. */
  async run(): Promise<number> {
    const [gone] = await this.database.query<{ rows: number }>(forget, [daysBefore(this.clock, undoDays), atOnce]);
    return gone?.rows ?? 0;
  }
}
