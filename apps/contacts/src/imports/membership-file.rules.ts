import type { ColumnMeaning, FileMapping } from './mapping.shapes.js';

/** What we read of a file that comes without a mapping, by the names that exports have given the column. */
const columnNames = {
  first_name: ['first_name', 'first'],
  last_name: ['last_name', 'last'],
  suffix: ['suffix'],
  postal_code: ['zip', 'mailing_zip', 'billing_zip'],
  mobile_phone: ['mobile_phone'],
  home_phone: ['home_phone'],
  work_phone: ['work_phone'],
  email: ['email'],
  do_not_call: ['do_not_call'],
  member_since: ['join_date'],
  /** Not in the national export; chapters add it. */
  language: ['language', 'preferred_language'],
} as const satisfies Partial<Record<ColumnMeaning, readonly string[]>>;

type ColumnKey = keyof typeof columnNames;

const phoneColumns: readonly ColumnKey[] = ['mobile_phone', 'home_phone', 'work_phone'];

/** What each column holds. */
export interface Header {
  readonly columns: FileMapping['columns'];
}

/**
 * The header of a file of people, or the columns it lacks, each with the names of which one would do. Without them
 * nothing can be told of a row: who it is, how to reach them, and, where the file has phones, who said no to them.
 */
export function readHeader(cells: readonly string[]): Header | { readonly missing: readonly (readonly string[])[] } {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const places = new Map<ColumnKey, number>();
  for (const [key, aliases] of Object.entries(columnNames) as [ColumnKey, readonly string[]][]) {
    const alias = aliases.find((name) => names.includes(name));
    if (alias !== undefined) places.set(key, names.indexOf(alias));
  }
  const hasPhones = phoneColumns.some((key) => places.has(key));
  const ways: ColumnKey[][] = hasPhones ? [['do_not_call']] : [['mobile_phone', 'email']];
  const missing = [['first_name'] as const, ['last_name'] as const, ...ways]
    .filter((oneOf) => oneOf.every((key) => !places.has(key)))
    .map((oneOf) => oneOf.map((key) => columnNames[key][0]));
  if (missing.length > 0) return { missing };
  return { columns: [...places].map(([meaning, place]) => ({ meaning, place })) };
}
