import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { lease, WorkLeases } from '../leases/work-leases.js';
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

const columns = `
  id, asked_by AS "askedBy", format, circle_id AS "circleId", seen_circles AS "seenCircles", listed_at IS NOT NULL AS "isListed"`;

const claimNext = `
  UPDATE exports SET worker = $1, leased_until = ${lease}
   WHERE id = (SELECT id FROM exports
                WHERE state = 'making' AND (leased_until IS NULL OR leased_until < clock_timestamp())
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Which replica makes which export. */
@Injectable()
export class ExportClaims {
  private readonly leases: WorkLeases;

  constructor(private readonly database: Database) {
    this.leases = new WorkLeases(database, { table: 'exports', running: 'making', failed: 'failed' });
  }

  /** The id of an export that is now this replica's to make; null when there is none. */
  async next(): Promise<string | null> {
    const [claimed] = await this.database.query<{ id: string }>(claimNext, [this.leases.worker]);
    return claimed?.id ?? null;
  }

  /**
   * Holds an export until the transaction ends, and the lease for some time more. Whoever takes a person out of it
   * waits meanwhile.
   *
   * @returns null when it is not this replica's any more, or not to be made.
   */
  hold(sql: Sql, exportId: string): Promise<ClaimedExport | null> {
    return this.leases.hold<ClaimedExport>(sql, exportId, columns);
  }

  /** Lets go of an export, so that any replica may go on with it at once. */
  release(exportId: string): Promise<void> {
    return this.leases.release(exportId);
  }

  /** Lets another try follow after a moment; after a few of them nobody tries any more. */
  giveBack(exportId: string): Promise<void> {
    return this.leases.giveBack(exportId);
  }
}
