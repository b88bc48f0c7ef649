import type { Sql } from '#database';
import { formerIds } from '../merges/follow-merges.js';
import type { MergeBody, PlainRow } from '../merges/merge.shapes.js';
import type { PersonalFields } from '../sealing/personal-fields.js';

interface MergeRow {
  readonly id: string;
  readonly body: Buffer | null;
}

// What the others had is theirs as long as they are one.
const selectMerges = `
  SELECT id, CASE WHEN undone_at IS NULL THEN gone_contact_id END AS "recordId", merged_at AS "mergedAt",
         undone_at AS "undoneAt", undone_at IS NULL OR kept_contact_id = $1 AS stayed, body
    FROM contact_merges
   WHERE CASE WHEN undone_at IS NULL THEN kept_contact_id = ANY($2) ELSE $1 IN (kept_contact_id, gone_contact_id) END
   ORDER BY place`;

/** Records that were found to be this person's, with what is kept of them for taking them apart again. */
export async function readOwnMerges(
  sql: Pick<Sql, 'query'>,
  fields: PersonalFields,
  contactId: string,
): Promise<object[]> {
  const ids = [contactId, ...(await formerIds(sql, contactId))];
  const rows = await sql.query<MergeRow>(selectMerges, [contactId, ids]);
  return rows.map(({ id, body, ...row }) => ({ ...row, record: body && recordOf(fields.open('merge', id, body)) }));
}

function recordOf(body: string): object {
  const { gone, dropped } = JSON.parse(body) as MergeBody;
  const all = (part: string, column: string): unknown[] => (dropped[part] ?? []).map((row: PlainRow) => row[column]);
  return {
    ...{ name: gone.name, email: gone.email, language: gone.language, postalCode: gone.postal_code },
    ...{ memberSince: gone.member_since, otherLanguages: gone.other_languages, anyHour: gone.any_hour },
    ...{ source: gone.source, createdAt: inUtc(gone.created_at) },
    ...{ numbers: all('phones', 'phone'), furtherEmails: all('emails', 'email'), skills: all('skills', 'skill') },
    answers: all('conveners', 'public_name').filter((name) => name !== null),
  };
}

function inUtc(value: unknown): string {
  return new Date(String(value)).toISOString();
}
