import { readEmail } from '../people/email.rules.js';
import { fullName, nameKey } from '../people/name.rules.js';
import type { PersonDraft } from '../people/person.js';
import { readPhone } from '../people/phone.rules.js';
import { readPostalCode } from '../people/postal-code.rules.js';
import { readBoolean, readDate, readLanguage } from './cell.rules.js';
import type { RowRemark } from './imports.routes.js';
import type { KnownNames } from './known-names.js';
import { languageTag } from './language-names.rules.js';
import type { ColumnMeaning, FileMapping } from './mapping.shapes.js';
import { type CellsOf, profileMeanings, readCircles, readProfile } from './profile-cells.rules.js';
import { digitsOf, unmarked } from './spoilt-cell.rules.js';

/** No fact about a person is longer; a file that holds more in a cell holds something else. */
const longestCell = 10_000;
const longestName = 200;

/** What stands where a program could not read a letter in the encoding it took the file for. */
const unreadableLetter = '\uFFFD';

/** A row as it was read: a draft of a person, or null with the reason why it is refused among the remarks. */
export interface RowReading {
  readonly draft: PersonDraft | null;
  readonly remarks: readonly RowRemark[];
}

/** How the rows of one file are read. */
export interface RowRules {
  /** Cells of the header: rows with more or fewer are not guessed at. */
  readonly width: number;
  readonly columns: ReadonlyMap<ColumnMeaning, readonly number[]>;
  readonly dates: FileMapping['dates'];
  readonly names: KnownNames;
  /** The circle that everybody of the file joins. */
  readonly circleId: string | null;
  readonly hasProfile: boolean;
}

/** @param header its cells; @param names of what there is and what was just made. */
export function rulesFor(
  mapping: Pick<FileMapping, 'columns' | 'dates'>,
  header: readonly string[],
  names: KnownNames,
  circleId: string | null,
): RowRules {
  const columns = new Map<ColumnMeaning, number[]>();
  for (const { place, meaning } of mapping.columns) columns.set(meaning, [...(columns.get(meaning) ?? []), place]);
  const hasProfile = profileMeanings.some((meaning) => columns.has(meaning)) || (columns.get('email')?.length ?? 0) > 1;
  return { width: header.length, columns, dates: mapping.dates, names, circleId, hasProfile };
}

/** Reads one row. A cell that cannot be read is left out and remarked on; a row without a person in it is refused. */
export function readMappedRow(row: readonly string[], rules: RowRules): RowReading {
  for (const cell of row) if (cell.length > longestCell) return { draft: null, remarks: ['cell_too_long'] };
  // A stray comma moves every later cell, the refusals among them, so such a row is not guessed at.
  if (row.length !== rules.width) return { draft: null, remarks: ['cells_do_not_match'] };
  const cells: CellsOf = (meaning) => cellsOf(row, rules, meaning);
  const name = nameFrom(cells);
  if (nameKey(name) === '') return { draft: null, remarks: ['no_name'] };
  if (name.length > longestName) return { draft: null, remarks: ['cell_too_long'] };
  return readPerson(name, cells, rules);
}

function readPerson(name: string, cells: CellsOf, rules: RowRules): RowReading {
  const remarks: RowRemark[] = name.includes(unreadableLetter) ? ['letters_lost'] : [];
  const phones = readPhones(cells, remarks);
  const emails = readEmails(cells, remarks);
  const [email = null, ...furtherEmails] = emails;
  if (phones.length === 0 && email === null) return { draft: null, remarks: [...remarks, 'no_way_to_reach'] };
  const spoken = readSpoken(cells, remarks);
  const hasProfile = rules.hasProfile || spoken.other !== null;
  const profile = hasProfile ? { ...readProfile(cells, rules.names, remarks), furtherEmails } : null;
  const draft: PersonDraft = {
    name,
    email,
    phones,
    language: spoken.language,
    postalCode: readZip(cells, remarks),
    workplaceId: profile?.workplaces[0]?.id ?? null,
    memberSince: first(cells('member_since'), (text) => readDate(text, rules.dates), 'date_unreadable', remarks),
    circleIds: circlesOf(cells, rules, remarks),
    doNotCall: readDoNotCall(cells, remarks),
    noMail: readNoMail(cells, remarks),
    profile: profile && withLanguage(profile, spoken.other),
  };
  return { draft, remarks };
}

/** The cells of a row that hold this and are not empty, as they were before a spreadsheet marked them. */
export function cellsOf(row: readonly string[], rules: RowRules, meaning: ColumnMeaning): readonly string[] {
  const places = rules.columns.get(meaning);
  if (places === undefined) return [];
  const found: string[] = [];
  for (const place of places) {
    const cell = unmarked(row[place] ?? '');
    if (cell !== '') found.push(cell);
  }
  return found;
}

function nameFrom(cells: CellsOf): string {
  const [last = '', suffix = ''] = [cells('last_name')[0], cells('suffix')[0]];
  const firstName = [cells('first_name')[0], cells('middle_name')[0]].filter(Boolean).join(' ');
  const full = cells('full_name')[0] ?? '';
  // "Luz, Ana" is how lists are sorted, not how somebody is called.
  const [before = '', after = '', ...more] = full.split(',').map((part) => part.trim());
  const turned = after !== '' && more.length === 0 ? `${after} ${before}` : full;
  return firstName === '' && last === ''
    ? fullName({ first: turned, last: '', suffix })
    : fullName({ first: firstName, last, suffix });
}

/** The numbers in order of preference. Only the mobile columns are texted: the others may ring in somebody's kitchen. */
function readPhones(cells: CellsOf, remarks: RowRemark[]): PersonDraft['phones'] {
  const phones = new Map<string, { e164: string; textable: boolean }>();
  for (const meaning of ['mobile_phone', 'home_phone', 'work_phone'] as const) {
    for (const cell of cells(meaning)) {
      const { text, lost } = digitsOf(cell);
      const phone = lost ? null : readPhone(text);
      if (phone === null) note(remarks, lost ? 'phone_lost_digits' : 'phone_unreadable');
      if (!phone || phones.has(phone.e164)) continue;
      phones.set(phone.e164, { e164: phone.e164, textable: meaning === 'mobile_phone' && phone.mayReceiveTexts });
    }
  }
  return [...phones.values()];
}

function readEmails(cells: CellsOf, remarks: RowRemark[]): string[] {
  const emails = new Map<string, string>();
  for (const cell of cells('email')) {
    const email = readEmail(cell);
    if (email === null) note(remarks, 'email_unreadable');
    else if (!emails.has(email.toLowerCase())) emails.set(email.toLowerCase(), email);
  }
  return [...emails.values()];
}

/** A language that we do not write in is one they speak besides. */
function readSpoken(cells: CellsOf, remarks: RowRemark[]): { language: 'en' | 'es' | null; other: string | null } {
  const [cell] = cells('language');
  if (cell === undefined) return { language: null, other: null };
  const language = readLanguage(cell);
  const other = language === null ? languageTag(cell) : null;
  if (language === null && other === null) note(remarks, 'language_unknown');
  return { language, other };
}

function withLanguage(profile: NonNullable<PersonDraft['profile']>, tag: string | null): PersonDraft['profile'] {
  if (tag === null || profile.otherLanguages.includes(tag)) return profile;
  return { ...profile, otherLanguages: [...profile.otherLanguages, tag] };
}

function readZip(cells: CellsOf, remarks: RowRemark[]): string | null {
  return first(cells('postal_code'), (text) => readPostalCode(digitsOf(text).text), 'postal_code_unreadable', remarks);
}

function circlesOf(cells: CellsOf, { circleId, columns, names }: RowRules, remarks: RowRemark[]): string[] {
  const named = columns.has('circle') ? readCircles(cells, names, remarks) : [];
  return [...new Set(circleId === null ? named : [circleId, ...named])];
}

/** Whatever stands in the column and is not plainly a no is taken for a yes. */
function readDoNotCall(cells: CellsOf, remarks: RowRemark[]): boolean {
  const reads = [...cells('do_not_call').map(readBoolean), ...cells('sms_status').map((cell) => !isSubscribed(cell))];
  if (reads.includes(true)) note(remarks, 'do_not_call');
  else if (reads.includes(null)) note(remarks, 'do_not_call_unclear');
  return reads.some((read) => read !== false);
}

const subscribed = new Set(['subscribed', 'active', 'suscrito', 'suscrita', 'opted_in', 'opted in', 'confirmed']);

function isSubscribed(cell: string): boolean {
  return subscribed.has(cell.toLowerCase()) || readBoolean(cell) === true;
}

/** Whatever is not plainly a subscription is none. */
function readNoMail(cells: CellsOf, remarks: RowRemark[]): boolean {
  const refused = cells('mail_status').some((cell) => !isSubscribed(cell));
  if (refused) note(remarks, 'no_mail');
  return refused;
}

function first<T>(
  cells: readonly string[],
  read: (text: string) => T | null,
  remark: RowRemark,
  remarks: RowRemark[],
): T | null {
  const [cell] = cells;
  if (cell === undefined) return null;
  const value = read(cell);
  if (value === null) note(remarks, remark);
  return value;
}

function note(remarks: RowRemark[], remark: RowRemark): void {
  if (!remarks.includes(remark)) remarks.push(remark);
}
