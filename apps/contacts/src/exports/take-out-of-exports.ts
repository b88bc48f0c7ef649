import type { Sql } from '#database';

const takeOut = `
  WITH gone AS (DELETE FROM export_rows WHERE contact_id = $1 RETURNING export_id)
  UPDATE exports SET state = 'making', people = NULL, ready_at = NULL
   WHERE id IN (SELECT export_id FROM gone) AND state IN ('making', 'ready') RETURNING id`;

/**
 * Takes a person who is erased out of the files that hold them: these are made anew without them, until the same end.
 * A replica that makes one of them at the moment finishes its step first.
 */
export async function takeOutOfExports(sql: Sql, contactId: string): Promise<void> {
  const changed = await sql.query<{ id: string }>(takeOut, [contactId]);
  await sql.query('DELETE FROM export_parts WHERE export_id = ANY($1)', [changed.map(({ id }) => id)]);
}
