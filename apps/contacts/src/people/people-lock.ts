import type { Sql } from '#database';

/**
 * Lets one transaction at a time decide who is known, until it ends. Whether a row of a file is somebody new is read
 * from many rows, so no unique index could hold two imports, or an import and a walk-in, from adding a person twice;
 * and an opt-out that arrives meanwhile must see the person or be seen.
 */
export async function lockPeople(sql: Sql): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtext('turnout people'))`);
}
