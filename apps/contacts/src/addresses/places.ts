import type { Database } from '#database';
import { followMerges } from '../merges/follow-merges.js';

/** Addresses that are asked for: ids of people and keyed hashes, each as one text with commas. */
interface Wanted {
  readonly contactIds: string;
  readonly indexes: string;
}

/** A sealed address and the row that it opens in. */
interface SealedAddress {
  readonly place: number;
  readonly id: string;
  readonly sealed: Buffer;
}

/** What is asked for, as rows of a query: whose address, its hash under that name, and at which place. */
export function wantedAs(index: string): string {
  return `unnest(string_to_array($1, ',')::uuid[], string_to_array($2, ','))
           WITH ORDINALITY AS wanted (contact_id, ${index}, place)`;
}

/** What the query finds, each at its place; null where there is nothing. */
export async function inPlaces(database: Database, query: string, wanted: Wanted): Promise<(SealedAddress | null)[]> {
  const count = wanted.contactIds === '' ? 0 : wanted.contactIds.split(',').length;
  const places = new Array<SealedAddress | null>(count).fill(null);
  for (const row of await database.query<SealedAddress>(query, [wanted.contactIds, wanted.indexes])) {
    places[row.place - 1] = row;
  }
  return places;
}

/** What is asked for with the ids of records that went into others, by who they are now; null when none did. */
export async function followed(database: Database, wanted: Wanted): Promise<Wanted | null> {
  const asked = wanted.contactIds.split(',').filter((id) => id !== '');
  const now = await followMerges(database, asked);
  if (now.size === 0) return null;
  return { ...wanted, contactIds: asked.map((id) => now.get(id) ?? id).join(',') };
}
