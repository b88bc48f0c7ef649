import type { Database, Sql } from '#database';
import { newId } from '#runtime';

/** Steps are short; a replica that says nothing for so long is gone. By the database's clock, which all share. */
export const lease = `clock_timestamp() + interval '10 seconds'`;

/** What fails this often fails for good. */
const mostFailures = 5;

/** A table of long work with the columns `state`, `worker`, `leased_until` and `failures`. */
interface LeasedWork {
  readonly table: 'imports' | 'exports';
  /** The state in which a replica is at it. */
  readonly running: string;
  /** The state after it failed too often. */
  readonly failed: string;
}

/** Which replica is at which piece of long work. */
export class WorkLeases {
  /** Of this process; another one is another worker. */
  readonly worker = newId();

  constructor(
    private readonly database: Database,
    private readonly work: LeasedWork,
  ) {}

  /**
   * Holds a piece of work until the transaction ends, and the lease for some time more.
   *
   * @param columns of its row that are wanted.
   * @returns null when it is not this replica's any more, or not to be done.
   */
  async hold<T extends object>(sql: Pick<Sql, 'query'>, id: string, columns: string): Promise<T | null> {
    const { table, running } = this.work;
    const [held] = await sql.query<T>(
      `UPDATE ${table} SET leased_until = ${lease} WHERE id = $1 AND worker = $2 AND state = $3 RETURNING ${columns}`,
      [id, this.worker, running],
    );
    return held ?? null;
  }

  /** Lets go of it, so that any replica may go on with it at once. */
  async release(id: string): Promise<void> {
    await this.database.query(
      `UPDATE ${this.work.table} SET worker = NULL, leased_until = NULL WHERE id = $1 AND worker = $2`,
      [id, this.worker],
    );
  }

  /** Lets another try follow after a moment; after a few of them nobody tries any more by themselves. */
  async giveBack(id: string): Promise<void> {
    const { table, running, failed } = this.work;
    await this.database.query(
      `UPDATE ${table} SET failures = failures + 1, worker = NULL, leased_until = ${lease},
              state = CASE WHEN failures + 1 >= ${String(mostFailures)} THEN $4 ELSE state END
        WHERE id = $1 AND worker = $2 AND state = $3`,
      [id, this.worker, running, failed],
    );
  }
}
