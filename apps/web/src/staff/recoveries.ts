import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { MachineClock, newId } from '#runtime';
import { type OpenRecovery, recoveryMs } from './recovery.rules.js';

/** The store of recoveries; of one person at most one is open. */
@Injectable()
export class Recoveries {
  constructor(private readonly clock: MachineClock) {}

  /** Begins one; one that is open already stays as it is. */
  async start(sql: Sql, staffId: string, startedBy: string): Promise<boolean> {
    const now = this.clock.now();
    await sql.query(
      'UPDATE recoveries SET ended_at = $2 WHERE staff_id = $1 AND ended_at IS NULL AND expires_at <= $2',
      [staffId, now],
    );
    const begun = await sql.query(
      `INSERT INTO recoveries (id, staff_id, started_by, started_at, expires_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (staff_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [newId(), staffId, startedBy, now, new Date(now.getTime() + recoveryMs)],
    );
    return begun.length > 0;
  }

  /** Every open one, by the person whom it helps. */
  async open(sql: Pick<Sql, 'query'>): Promise<ReadonlyMap<string, OpenRecovery>> {
    const rows = await sql.query<OpenRecovery>(
      `SELECT staff_id AS "staffId", started_by AS "startedBy" FROM recoveries
       WHERE ended_at IS NULL AND expires_at > $1`,
      [this.clock.now()],
    );
    return new Map(rows.map((row) => [row.staffId, row]));
  }

  /** Ends the open one of somebody; false when another was quicker. */
  async end(sql: Sql, staffId: string, confirmedBy: string | null): Promise<boolean> {
    const ended = await sql.query(
      'UPDATE recoveries SET ended_at = $2, confirmed_by = $3 WHERE staff_id = $1 AND ended_at IS NULL RETURNING id',
      [staffId, this.clock.now(), confirmedBy],
    );
    return ended.length > 0;
  }
}
