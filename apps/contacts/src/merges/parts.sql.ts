import { thisTransaction } from '../people/this-transaction.js';
import type { Part } from './parts.js';

const same = (part: Part, a: string, b: string): string =>
  part.key.map((column) => `${a}.${column} = ${b}.${column}`).join(' AND ');

const keyOf = (part: Part): string =>
  `jsonb_build_object(${part.key.map((column) => `'${column}', theirs.${column}`).join(', ')}) AS row`;

const stamp = (part: Part): string => (part.stamped ? `, changed_in = ${thisTransaction}` : '');

/** Brings what the one who stays ($1) has not from the one who goes ($2); answers what tells each of the rows. */
export function moveOver(part: Part): string {
  const taken = part.once
    ? `AND NOT EXISTS (SELECT FROM ${part.table} mine WHERE mine.${part.column} = $1 AND ${same(part, 'mine', 'theirs')})`
    : '';
  return `
    UPDATE ${part.table} AS theirs SET ${part.column} = $1${stamp(part)}
     WHERE theirs.${part.column} = $2 ${taken} ${part.but ? `AND NOT (${part.but})` : ''}
    RETURNING ${keyOf(part)}`;
}

/** What is left with the one who goes ($1), in whole. */
export function leftOver(part: Part): string {
  return `SELECT to_jsonb(theirs) AS row FROM ${part.table} AS theirs WHERE theirs.${part.column} = $1`;
}

/** Gives those of the rows ($3) back ($2) that the one who stayed ($1) still has. */
export function moveBack(part: Part): string {
  return `
    UPDATE ${part.table} AS theirs SET ${part.column} = $2${stamp(part)}
      FROM jsonb_populate_recordset(NULL::${part.table}, $3::jsonb) AS moved
     WHERE theirs.${part.column} = $1 AND ${same(part, 'theirs', 'moved')}`;
}

/** Writes the rows ($1) as they were; without those that hang on something that is not there any more. */
export function putBack(part: Part): string {
  const there = part.needs
    ? `WHERE EXISTS (SELECT FROM ${part.needs.table} needed WHERE needed.id = kept.${part.needs.column})`
    : '';
  return `
    INSERT INTO ${part.table} SELECT kept.* FROM jsonb_populate_recordset(NULL::${part.table}, $1::jsonb) AS kept ${there}`;
}

/** Rows that both have and that become one, by what they say: the later word of both counts. */
const together = {
  contact_asks: {
    key: 'action_id',
    says: ['asked_at', 'texted_at'],
    set: `asked_at = greatest(mine.asked_at, theirs.asked_at), texted_at = greatest(mine.texted_at, theirs.texted_at)`,
  },
  contact_shifts: {
    key: 'shift_id',
    says: ['answer', 'answered_at', 'outcome', 'noted_at'],
    set: `answer = CASE WHEN theirs.answered_at > mine.answered_at OR mine.answered_at IS NULL
                        THEN theirs.answer ELSE mine.answer END,
          answered_at = greatest(mine.answered_at, theirs.answered_at),
          outcome = CASE WHEN theirs.noted_at > mine.noted_at OR mine.noted_at IS NULL
                         THEN theirs.outcome ELSE mine.outcome END,
          noted_at = greatest(mine.noted_at, theirs.noted_at)`,
  },
} as const;

export type JoinedTable = keyof typeof together;
export const joinedTables = Object.keys(together) as JoinedTable[];

/** Brings both rows together with the one who stays ($1); the other one's ($2) stays for the record. */
export function joinUp(table: JoinedTable): string {
  const { key, set } = together[table];
  return `
    UPDATE ${table} AS mine SET ${set}, changed_in = ${thisTransaction} FROM ${table} AS theirs
     WHERE mine.contact_id = $1 AND theirs.contact_id = $2 AND mine.${key} = theirs.${key}
    RETURNING to_jsonb(old) AS before, to_jsonb(new) AS after`;
}

/** Parts rows again that are still as the merge left them. $1 the one who stayed, $2 before and $3 after, in one order. */
export function partAgain(table: JoinedTable): string {
  const { key, says } = together[table];
  const row = (name: string): string => `(${says.map((column) => `${name}.${column}`).join(', ')})`;
  return `
    UPDATE ${table} AS mine SET ${says.map((column) => `${column} = was.${column}`).join(', ')},
           changed_in = ${thisTransaction}
      FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) AS was
      JOIN jsonb_populate_recordset(NULL::${table}, $3::jsonb) AS became ON became.${key} = was.${key}
     WHERE mine.contact_id = $1 AND mine.${key} = was.${key} AND ${row('mine')} IS NOT DISTINCT FROM ${row('became')}`;
}

/** What a table of both says of people whom a merge took apart again is looked at anew. */
export const restamp = (table: JoinedTable): string =>
  `UPDATE ${table} SET changed_in = ${thisTransaction} WHERE contact_id = $1`;
