import { expect } from '@jest/globals';
import { probe } from '#testing';
import { databases, type FuzzHouse } from './fuzz-house.js';

/**
 * What reading may change, and nothing else: that somebody read is in the audit, a session lives on by being used, a
 * board tells when it was last looked at, and whoever looks first keeps what is shown of the counts for some minutes,
 * lest others see single people come and go. The rest is of timers, which do not know who asks.
 */
const mayChange: Readonly<Record<string, readonly string[]>> = {
  audit_entries: ['*'],
  audit_head: ['*'],
  timed_jobs: ['*'],
  field_key_holders: ['*'],
  inbound_senders: ['*'],
  // Each minute it is told who was asked; what an event that somebody's look caused would change shows in its own table.
  told_waves: ['*'],
  contact_asks: ['*'],
  inbox: ['*'],
  access_keys: ['used_at', 'expires_at'],
  breakdowns: ['*'],
  boards: ['last_viewed_at'],
};

interface Column {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A digest of what is in each table of each service. */
export async function digestOf(house: FuzzHouse): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const service of databases) {
    const tables = await house.rows<Column>(
      service,
      `SELECT table_name AS "table", array_agg(column_name::text ORDER BY ordinal_position) AS columns
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY 1`,
    );
    for (const { table, columns } of tables) {
      const kept = keptOf(table, columns);
      if (kept.length === 0) continue;
      const [row] = await house.rows<{ digest: string }>(
        service,
        `SELECT md5(coalesce(string_agg(line, ';' ORDER BY line), '')) AS digest
           FROM (SELECT (${kept.map((column) => `"${column}"`).join(', ')}, 1)::text AS line FROM "${table}") AS lines`,
      );
      digests[`${service}.${table}`] = row?.digest ?? '';
    }
  }
  return digests;
}

function keptOf(table: string, columns: readonly string[]): readonly string[] {
  const changing = mayChange[table] ?? [];
  return changing.includes('*') ? [] : columns.filter((column) => !changing.includes(column));
}

/** The digest of a house that is done with what it was told. */
export function settled(house: FuzzHouse): Promise<Record<string, string>> {
  const look = async (): Promise<Record<string, string>> => {
    const [one, other] = [await digestOf(house), await digestOf(house)];
    expect(other).toEqual(one);
    return one;
  };
  return probe('a house that is done with what it was told', look, { withinMs: 60_000 });
}
