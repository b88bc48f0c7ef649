import type { Sql } from '#database';
import type { MergeBody, PlainRow } from '../merges/merge.shapes.js';
import type { PersonalFields } from '../sealing/personal-fields.js';

interface MergeRow {
  readonly id: string;
  readonly body: Buffer | null;
}

// What the other one had is theirs as long as the two are one.
const selectMerges = `
  SELECT id, merged_at AS "mergedAt", undone_at AS "undoneAt", kept_contact_id = $1 AS stayed,
         CASE WHEN kept_contact_id = $1 THEN body END AS body
    FROM contact_merges WHERE $1 IN (kept_contact_id, gone_contact_id) ORDER BY place`;

/** Records that were found to be this person's, with what is kept of them for taking them apart again. */
export async function readOwnMerges(
  sql: Pick<Sql, 'query'>,
  fields: PersonalFields,
  contactId: string,
): Promise<object[]> {
  const rows = await sql.query<MergeRow>(selectMerges, [contactId]);
  return rows.map(({ id, body, ...row }) => ({ ...row, record: body && recordOf(fields.open('merge', id, body)) }));
}

function recordOf(body: string): object {
  const { gone, dropped } = JSON.parse(body) as MergeBody;
  const all = (part: string, column: string): unknown[] => (dropped[part] ?? []).map((row: PlainRow) => row[column]);
  return {
    ...{ name: gone['name'], email: gone['email'], language: gone['language'], postalCode: gone['postal_code'] },
    ...{ memberSince: gone['member_since'], otherLanguages: gone['other_languages'], anyHour: gone['any_hour'] },
    ...{ source: gone['source'], createdAt: inUtc(gone['created_at']) },
    ...{ numbers: all('phones', 'phone'), furtherEmails: all('emails', 'email'), skills: all('skills', 'skill') },
    answers: all('conveners', 'public_name').filter((name) => name !== null),
  };
}

function inUtc(value: unknown): string {
  return new Date(String(value)).toISOString();
}
