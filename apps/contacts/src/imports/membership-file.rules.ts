import { readEmail } from '../people/email.rules.js';
import { fullName, nameKey } from '../people/name.rules.js';
import type { PersonDraft } from '../people/person.js';
import { type Phone, readPhone } from '../people/phone.rules.js';
import { readPostalCode } from '../people/postal-code.rules.js';
import { readBoolean, readDate, readLanguage } from './cell.rules.js';
import type { RowRemark } from './imports.routes.js';

/** What we read of a file of people, by the names that exports have given the column; the rest stays unread. */
const columnNames = {
  first: ['first_name', 'first'],
  last: ['last_name', 'last'],
  suffix: ['suffix'],
  zip: ['zip', 'mailing_zip', 'billing_zip'],
  mobile: ['mobile_phone'],
  home: ['home_phone'],
  work: ['work_phone'],
  email: ['email'],
  doNotCall: ['do_not_call'],
  joined: ['join_date'],
  /** Not in the national export; chapters add it. */
  language: ['language', 'preferred_language'],
} as const;

type ColumnKey = keyof typeof columnNames;

const phoneColumns: readonly ColumnKey[] = ['mobile', 'home', 'work'];

/** Where each column stands; undefined for one that the file does not have. */
export interface Header {
  readonly columns: Partial<Record<ColumnKey, number>>;
  readonly width: number;
}

/** What stands where a program could not read a letter in the encoding it took the file for. */
const unreadableLetter = '\uFFFD';

/** A row as it was read: a draft of a person, or null with the reason why it is refused among the remarks. */
export interface RowReading {
  readonly draft: PersonDraft | null;
  readonly remarks: readonly RowRemark[];
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
  const columns: Partial<Record<ColumnKey, number>> = {};
  for (const [key, aliases] of Object.entries(columnNames) as [ColumnKey, readonly string[]][]) {
    const alias = aliases.find((name) => names.includes(name));
    if (alias !== undefined) columns[key] = names.indexOf(alias);
  }
  const hasPhones = phoneColumns.some((key) => columns[key] !== undefined);
  const ways: ColumnKey[][] = hasPhones ? [['doNotCall']] : [['mobile', 'email']];
  const missing = [['first'] as const, ['last'] as const, ...ways]
    .filter((oneOf) => oneOf.every((key) => columns[key] === undefined))
    .map((oneOf) => oneOf.map((key) => columnNames[key][0]));
  return missing.length > 0 ? { missing } : { columns, width: cells.length };
}

/**
 * Reads one row. A cell that cannot be read is left out and remarked on; a row without a person in it is refused.
 *
 * @param circleId the circle that everybody of the file joins.
 */
export function readRow(cells: readonly string[], header: Header, circleId: string | null): RowReading {
  // A stray comma moves every later cell, the refusals among them, so such a row is not guessed at.
  if (cells.length !== header.width) return { draft: null, remarks: ['cells_do_not_match'] };
  const cell = (key: ColumnKey): string => cells[header.columns[key] ?? -1]?.trim() ?? '';
  const name = fullName({ first: cell('first'), last: cell('last'), suffix: cell('suffix') });
  if (nameKey(name) === '') return { draft: null, remarks: ['no_name'] };
  const remarks: RowRemark[] = name.includes(unreadableLetter) ? ['letters_lost'] : [];
  const phones = readPhones(cell, remarks);
  const email = readable(cell('email'), readEmail, 'email_unreadable', remarks);
  if (phones.length === 0 && email === null) return { draft: null, remarks: [...remarks, 'no_way_to_reach'] };
  const draft = {
    name,
    email,
    phones,
    language: readLanguage(cell('language')),
    postalCode: readable(cell('zip'), readPostalCode, 'postal_code_unreadable', remarks),
    workplaceId: null,
    memberSince: readable(cell('joined'), readDate, 'date_unreadable', remarks),
    circleIds: circleId === null ? [] : [circleId],
    doNotCall: readDoNotCall(cell('doNotCall'), remarks),
    noMail: false,
    profile: null,
  };
  return { draft, remarks };
}

/** The numbers in order of preference. Only the mobile column is texted: the others may ring in somebody's kitchen. */
function readPhones(cell: (key: ColumnKey) => string, remarks: RowRemark[]): PersonDraft['phones'] {
  const phones = new Map<string, { e164: string; textable: boolean }>();
  for (const key of ['mobile', 'home', 'work'] as const) {
    const phone: Phone | null = readable(cell(key), readPhone, 'phone_unreadable', remarks);
    if (!phone || phones.has(phone.e164)) continue;
    phones.set(phone.e164, { e164: phone.e164, textable: key === 'mobile' && phone.mayReceiveTexts });
  }
  return [...phones.values()];
}

/** Whatever stands in the column and is not plainly a no is taken for a yes. */
function readDoNotCall(text: string, remarks: RowRemark[]): boolean {
  const read = readBoolean(text);
  if (read !== false) remarks.push(read === null ? 'do_not_call_unclear' : 'do_not_call');
  return read !== false;
}

function readable<T>(
  text: string,
  read: (text: string) => T | null,
  remark: RowRemark,
  remarks: RowRemark[],
): T | null {
  if (text === '') return null;
  const value = read(text);
  if (value === null && !remarks.includes(remark)) remarks.push(remark);
  return value;
}
