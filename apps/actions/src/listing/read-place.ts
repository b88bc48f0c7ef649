import { z } from 'zod';
import { Problem } from '#runtime';
import { type Place, readCursor } from './cursor.rules.js';
import { cursorUnknown } from './listing.errors.js';

/**
 * The place that a cursor names.
 *
 * @throws Problem `cursor_unknown`
 */
export function placeOf(cursor: string): Place {
  const place = readCursor(cursor);
  if (!place) throw new Problem(cursorUnknown);
  return place;
}

/**
 * The place in a list ordered by time, as parameters of a statement; nulls stand for its beginning.
 *
 * @throws Problem `cursor_unknown`
 */
export function timePlace(cursor: string | undefined): [at: Date | null, id: string | null] {
  if (cursor === undefined) return [null, null];
  const { value, id } = placeOf(cursor);
  // Only what we wrote: a year that no calendar of the database has would be read as a date, too.
  if (!z.iso.datetime().safeParse(value).success) throw new Problem(cursorUnknown);
  return [new Date(value), id];
}
