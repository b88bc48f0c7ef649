import type { Sql } from '#database';

/** Writes down that somebody was erased, so that what arrives of them from now on is known for what it is. */
export async function noteErased(sql: Sql, contactId: string, erasedAt: Date): Promise<void> {
  await sql.query('INSERT INTO erased_contacts (contact_id, erased_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    contactId,
    erasedAt,
  ]);
}

/** Which of these people were erased lately: nothing is written of them any more. */
export async function erasedAmong(
  sql: Pick<Sql, 'query'>,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>(
    'SELECT contact_id AS id FROM erased_contacts WHERE contact_id = ANY ($1::uuid[])',
    [contactIds],
  );
  return new Set(rows.map(({ id }) => id));
}
