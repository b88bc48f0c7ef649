/** Where a page of a list ended: the sort value of its last row, and the row itself, because values repeat. */
export interface Place {
  readonly value: string;
  readonly id: string;
}

const separator = '~';

/** The place as it travels in an address; its form is nobody's business. */
export function writeCursor(place: Place): string {
  return Buffer.from(`${place.value}${separator}${place.id}`, 'utf8').toString('base64url');
}

/** The place that a cursor names, or null when we did not make it. */
export function readCursor(cursor: string): Place | null {
  const [value, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(separator);
  return value !== undefined && id !== undefined && rest.length === 0 && isUuid(id) ? { value, id } : null;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
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
