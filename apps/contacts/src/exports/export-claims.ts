import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { newId } from '#runtime';
import type { ExportReply } from './exports.routes.js';

/** An export that this replica makes. */
export interface ClaimedExport {
  readonly id: string;
  readonly askedBy: string;
  readonly format: ExportReply['format'];
  readonly circleId: string | null;
  readonly seenCircles: string[] | null;
  readonly isListed: boolean;
}

/** Steps are short; a replica that says nothing for so long is gone. By the database's clock, which all share. */
const lease = `clock_timestamp() + interval '10 seconds'`;

/** What fails this often fails for good. */
const mostFailures = 5;

const columns = `
  id, asked_by AS "askedBy", format, circle_id AS "circleId", seen_circles AS "seenCircles", listed_at IS NOT NULL AS "isListed"`;

const claimNext = `
  UPDATE exports SET worker = $1, leased_until = ${lease}
   WHERE id = (SELECT id FROM exports
                WHERE state = 'making' AND (leased_until IS NULL OR leased_until < clock_timestamp())
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

const hold = `
  UPDATE exports SET leased_until = ${lease} WHERE id = $1 AND worker = $2 AND state = 'making' RETURNING ${columns}`;

/** Which replica makes which export. */
@Injectable()
export class ExportClaims {
  /** Of this process; another one is another worker. */
  private readonly worker = newId();

  constructor(private readonly database: Database) {}

  /** The id of an export that is now this replica's to make; null when there is none. */
  async next(): Promise<string | null> {
    const [claimed] = await this.database.query<{ id: string }>(claimNext, [this.worker]);
    return claimed?.id ?? null;
  }

  /**
   * Holds an export until the transaction ends, and the lease for some time more. Whoever takes a person out of it
   * waits meanwhile.
   *
   * @returns null when it is not this replica's any more, or not to be made.
   */
  async hold(sql: Sql, exportId: string): Promise<ClaimedExport | null> {
    const [held] = await sql.query<ClaimedExport>(hold, [exportId, this.worker]);
    return held ?? null;
  }

  /** Lets go of an export, so that any replica may go on with it at once. */
  async release(exportId: string): Promise<void> {
    await this.database.query(`UPDATE exports SET worker = NULL, leased_until = NULL WHERE id = $1 AND worker = $2`, [
      exportId,
      this.worker,
    ]);
  }

  /** Lets another try follow after a moment; after a few of them nobody tries any more. */
  async giveBack(exportId: string): Promise<void> {
    await this.database.query(
      `UPDATE exports SET failures = failures + 1, worker = NULL, leased_until = ${lease},
              state = CASE WHEN failures + 1 >= ${String(mostFailures)} THEN 'failed' ELSE state END
        WHERE id = $1 AND worker = $2 AND state = 'making'`,
      [exportId, this.worker],
    );
  }
}
