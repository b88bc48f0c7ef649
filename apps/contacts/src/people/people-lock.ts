import type { Sql } from '#database';

/**
 * Lets one transaction at a time decide who is known, until it ends. Whether a row of a file is somebody new is read
 * from many rows, so no unique index could hold two imports, or an import and a walk-in, from adding a person twice;
 * and an opt-out that arrives meanwhile must see the person or be seen.
 */
export async function lockPeople(sql: Sql): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtext('turnout people'))`);
}

/**
 * The same for whoever decides about nobody but the people at one number and changes none who is known: such
 * transactions wait for one another only at the same number, and for those that look at everybody.
 *
 * @param index keyed hash of the number; no other number may be touched before the transaction ends.
 */
export async function lockNumber(sql: Sql, index: string): Promise<void> {
  await sql.query(
    `SELECT pg_advisory_xact_lock_shared(hashtext('turnout people')), pg_advisory_xact_lock(hashtextextended($1, 0))`,
    [`turnout number ${index}`],
  );
}
