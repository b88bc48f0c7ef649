import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { withinBound } from './bounded-work.js';
import { sqlOn, type Sql, type SqlValue } from './sql.js';

/** PostgreSQL's codes for "nothing is wrong, try the whole transaction again": serialization failure and deadlock. */
const tryAgainCodes: ReadonlySet<string> = new Set(['40001', '40P01']);

/**
 * Times that a transaction is tried before its deadlock is reported. Of several that want the same row each round lets
 * at least one through, so this is also how many may want it at the same moment.
 */
const maxTries = 20;

/** Longest pause before another try; by then whoever was in the way has finished. */
const longestPauseMs = 200;

/** The database of one service. Injected by class. */
export class Database {
  private readonly outside: Sql;

  constructor(readonly dataSource: DataSource) {
    this.outside = sqlOn(dataSource.manager);
  }

  /** Rows of one statement outside of any transaction. */
  query<T extends object = Record<string, unknown>>(text: string, parameters?: readonly SqlValue[]): Promise<T[]> {
    return this.outside.query<T>(text, parameters);
  }

  /**
   * One statement that runs many times a second, a transaction of its own: each connection of the pool plans it once.
   * After a deadlock or serialization failure it runs again.
   */
  prepared<T extends object = Record<string, unknown>>(
    name: string,
    text: string,
    parameters: readonly SqlValue[],
  ): Promise<T[]> {
    const { master: pool } = this.dataSource.driver as unknown as { readonly master: Pool };
    return again(async () => (await pool.query<T>({ name, text, values: [...parameters] })).rows);
  }

  /**
   * Runs the work in one transaction: all of it is kept, or nothing. After a deadlock or serialization failure the
   * work runs again from its start, so it must do nothing but SQL.
   *
   * @param withinMs bound of each try, its commit excepted; none unless given.
   * @throws TookTooLong when the bound is over: nothing is kept, and the work is not tried again.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, withinMs?: number): Promise<T> {
    return again(() =>
      this.dataSource.transaction((manager) =>
        withinMs === undefined ? work(sqlOn(manager)) : withinBound(manager, withinMs, work),
      ),
    );
  }
}

/** Tries what PostgreSQL turned away for no fault of its own. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= maxTries || !tryAgainCodes.has(sqlState(error) ?? '')) throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * Math.min(longestPauseMs, 20 * tries)));
    }
  }
}

/** The five-letter SQLSTATE of a PostgreSQL error, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return sqlState(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
