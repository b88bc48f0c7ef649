import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

/** Who began to send a file so long ago does something else by now; who wanted the refused rows has them. */
const keptForMs = 24 * 60 * 60_000;

const giveUp = `
  UPDATE imports SET state = 'given_up'
   WHERE id IN (SELECT id FROM imports WHERE state IN ('receiving', 'stopped') AND started_at <= $1
                 ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

const gone = (table: string, over: string): string => `
  WITH gone AS (
    DELETE FROM ${table} WHERE id IN (
      SELECT p.id FROM ${table} p JOIN imports i ON i.id = p.import_id WHERE ${over} LIMIT 50)
    RETURNING id
  ) SELECT count(*)::int AS rows FROM gone`;

const deletions = [
  gone('import_parts', `i.state IN ('done', 'failed', 'given_up') AND $1::timestamptz IS NOT NULL`),
  gone('import_rejects', `coalesce(i.finished_at, i.started_at) <= $1 AND i.state <> 'running'`),
];

/** Deletes files of people that nobody goes on with, and refused rows after a day. */
@Injectable()
export class ForgetImportFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    // A file is a copy of what somebody has: it is not what a legal hold keeps.
    jobs.add(defineJob({ name: 'forget-import-files', everyMinutes: 5, deletes: false, batch: () => this.run() }));
  }

  /** @returns how many imports were given up, or parts and refused rows went. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptForMs);
    const given = await this.giveUp(before);
    if (given > 0) return given;
    for (const text of deletions) {
      const [answer] = await this.database.query<{ rows: number }>(text, [before]);
      if (answer && answer.rows > 0) return answer.rows;
    }
    return 0;
  }

  private giveUp(before: Date): Promise<number> {
    return this.database.transaction(async (sql) => {
      const given = await sql.query<{ id: string }>(giveUp, [before]);
      for (const { id } of given) {
        const deed = { deed: 'import.dropped', subject: `import:${id}`, at: this.clock.now() } as const;
        await audit(sql, { service: 'contacts' }, deed);
      }
      return given.length;
    });
  }
}
