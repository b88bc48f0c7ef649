import { z } from 'zod';

/** Where a page of a list ended: the sort value of its last row, and the row itself, because values repeat. */
export interface Place {
  readonly value: string;
  readonly id: string;
}

const written = z.tuple([z.string().refine((value) => !value.includes('\0'), 'No list of ours holds it.'), z.uuid()]);

/** The place as it travels in an address; its form is nobody's business. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.value, place.id]), 'utf8').toString('base64url');
}

/** The place that a cursor names, or null when we did not make it. */
export function readCursor(cursor: string): Place | null {
  const read = written.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  return read.success ? { value: read.data[0], id: read.data[1] } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not ours: the schema says so.
    return undefined;
  }
}

/**
 * The page among rows that were read one beyond the limit: that one row says that there are more.
 *
 * @param placeOf the place of a row in the order of the list.
 */
export function pageFrom<R, T>(
  rows: readonly R[],
  limit: number,
  placeOf: (row: R) => Place,
  toItem: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: more ? writeCursor(placeOf(last)) : null };
}
