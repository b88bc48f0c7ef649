import type { Sql } from '#database';
import { ownColumns } from './merge.rules.js';
import type { PlainRow } from './merge.shapes.js';

/** These people's own rows, locked, by their ids. */
export async function lockedRows(sql: Sql, contactIds: readonly string[]): Promise<ReadonlyMap<string, PlainRow>> {
  const rows = await sql.query<{ id: string; row: PlainRow }>(
    'SELECT id, to_jsonb(c) AS row FROM contacts c WHERE id = ANY($1) ORDER BY id FOR UPDATE',
    [contactIds],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Writes those columns of a person's own row that a merge may change. */
export async function writeColumns(sql: Sql, contactId: string, row: PlainRow): Promise<void> {
  const columns = ownColumns.filter((column) => column in row);
  if (columns.length === 0) return;
  const list = columns.join(', ');
  await sql.query(
    `UPDATE contacts SET (${list}) = ROW (${columns.map((column) => `said.${column}`).join(', ')})
       FROM jsonb_populate_record(NULL::contacts, $2::jsonb) AS said WHERE contacts.id = $1`,
    [contactId, JSON.stringify(row)],
  );
}

/** Writes a person's own row as it was. What it pointed to and is not there any more is left out. */
export async function putPersonBack(sql: Sql, row: PlainRow): Promise<void> {
  const { came_through: through, union_local_id: local, bargaining_unit_id: unit } = row;
  const [here] = await sql.query<Record<'through' | 'local' | 'unit', string | null>>(
    `SELECT (SELECT id FROM contacts WHERE id = $1) AS through, (SELECT id FROM union_locals WHERE id = $2) AS local,
            (SELECT id FROM bargaining_units WHERE id = $3) AS unit`,
    [through ?? null, local ?? null, unit ?? null] as (string | null)[],
  );
  const whole = { ...row, came_through: here?.through, union_local_id: here?.local, bargaining_unit_id: here?.unit };
  await sql.query('INSERT INTO contacts SELECT * FROM jsonb_populate_record(NULL::contacts, $1::jsonb)', [
    JSON.stringify(whole),
  ]);
}
