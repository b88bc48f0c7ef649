import type { Sql } from '#database';
import { thisTransaction } from './this-transaction.js';

const holders = {
  phone_index: 'SELECT contact_id AS id FROM contact_phones WHERE phone_index = $1',
  email_index: 'SELECT id FROM contacts WHERE email_index = $1',
} as const;

/**
 * Has whoever keeps people in memory look again at those who have a number or an address: it was closed or opened, or
 * somebody who had it too is gone.
 */
export async function lookAgainAtHolders(sql: Sql, column: keyof typeof holders, index: string): Promise<void> {
  await sql.query(
    `INSERT INTO people_to_look_at (person_id, noted_at)
     SELECT DISTINCT id, now() FROM (${holders[column]}) AS holders
         ON CONFLICT (person_id) DO UPDATE SET noted_at = now(), changed_in = ${thisTransaction}`,
    [index],
  );
}

/** Has whoever keeps people in memory look at these again: what belongs to them changed hands. */
export async function lookAgainAt(sql: Sql, contactIds: readonly string[]): Promise<void> {
  await sql.query(
    `INSERT INTO people_to_look_at (person_id, noted_at) SELECT id, now() FROM unnest($1::uuid[]) AS id
         ON CONFLICT (person_id) DO UPDATE SET noted_at = now(), changed_in = ${thisTransaction}`,
    [contactIds],
  );
}
