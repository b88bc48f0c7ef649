import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Database } from '#database';
import { defineJob, Jobs } from '#jobs';
import { Clock } from '#runtime';

/** Nobody who was asked so long ago is still waiting for it. */
const askedForMs = 7 * 24 * 60 * 60_000;

const expire = `
  UPDATE exports SET state = 'expired'
   WHERE id IN (SELECT id FROM exports
                 WHERE state = 'ready' AND expires_at <= $1 OR state = 'awaiting_approval' AND asked_at <= $2
                 ORDER BY id LIMIT 100)
  RETURNING id`;

const gone = (table: string, columns: string, atOnce: number): string => `
  WITH gone AS (
    DELETE FROM ${table} WHERE (${columns}) IN (
      SELECT ${columns} FROM ${table}
       WHERE export_id IN (SELECT id FROM exports WHERE state IN ('expired', 'refused', 'failed')) LIMIT ${String(atOnce)})
    RETURNING export_id
  ) SELECT count(*)::int AS rows FROM gone`;

const deletions = [gone('export_parts', 'id', 100), gone('export_rows', 'export_id, place', 5_000)];

/** Ends exports whose time is over, and deletes their files with the order of their rows. */
@Injectable()
export class ExpireExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    // A file is a copy: what a legal hold keeps is what it was made of.
    jobs.add(defineJob({ name: 'expire-exports', everyMinutes: 5, deletes: false, batch: () => this.run() }));
  }

  /** @returns how many exports ended, or rows and parts went. */
  async run(): Promise<number> {
    const expired = await this.expire();
    if (expired > 0) return expired;
    for (const text of deletions) {
      const [answer] = await this.database.query<{ rows: number }>(text);
      if (answer && answer.rows > 0) return answer.rows;
    }
    return 0;
  }

  private expire(): Promise<number> {
    const at = this.clock.now();
    return this.database.transaction(async (sql) => {
      const over = await sql.query<{ id: string }>(expire, [at, new Date(at.getTime() - askedForMs)]);
      for (const { id } of over)
        await audit(sql, { service: 'contacts' }, { deed: 'export.expired', subject: `export:${id}`, at });
      return over.length;
    });
  }
}
