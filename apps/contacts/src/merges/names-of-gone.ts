import type { Sql } from '#database';
import type { PersonalFields } from '../sealing/personal-fields.js';
import type { MergeBody } from './merge.shapes.js';

const selectBodies = `
  SELECT id, gone_contact_id AS "goneId", body FROM contact_merges
   WHERE gone_contact_id = ANY($1) AND undone_at IS NULL AND body IS NOT NULL`;

/** The names of records that went into others; none of whoever gave none, is here again or went too long ago. */
export async function namesOfGone(
  sql: Pick<Sql, 'query'>,
  fields: PersonalFields,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (contactIds.length === 0) return new Map();
  const rows = await sql.query<{ id: string; goneId: string; body: Buffer }>(selectBodies, [contactIds]);
  const named = rows.map(({ id, goneId, body }) => {
    const { gone } = JSON.parse(fields.open('merge', id, body)) as MergeBody;
    return [goneId, gone.name] as const;
  });
  return new Map(named.filter((one): one is readonly [string, string] => typeof one[1] === 'string'));
}
