import type { Sql } from '#database';
import type { LedgerEntry } from './ledger.rules.js';

interface Row extends LedgerEntry {
  readonly contactId: string;
}

const selectEntries = `
  SELECT contact_id AS "contactId", channel, purpose, state, cause, happened_at AS "happenedAt" FROM consent_entries
   WHERE contact_id = ANY($1) ORDER BY place`;

/** The ledgers of these people, each in the order in which it was written; none for whom nobody said anything of. */
export async function readLedgers(
  sql: Pick<Sql, 'query'>,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await sql.query<Row>(selectEntries, [contactIds]);
  return Map.groupBy(rows, ({ contactId }) => contactId);
}
