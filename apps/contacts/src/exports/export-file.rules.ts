import { stringify } from 'csv-stringify/sync';

/** A person as their row says it. */
export interface ExportedPerson {
  readonly id: string;
  readonly name: string | null;
  /** In order of preference. */
  readonly phones: readonly { readonly e164: string; readonly textable: boolean }[];
  readonly email: string | null;
  readonly language: string;
  readonly postalCode: string | null;
  readonly timeZones: readonly string[];
  readonly workplace: string | null;
  readonly memberSince: string | null;
  readonly circles: readonly string[];
  readonly smsConsent: string;
  readonly emailConsent: string;
  readonly source: string;
  readonly createdAt: Date;
}

/** Whose copy it is. */
export interface Watermark {
  readonly exportId: string;
  readonly askedBy: string;
}

type Column = readonly [header: string, cell: (person: ExportedPerson, mark: Watermark) => string | null];

const columns: readonly Column[] = [
  ['person_id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['mobile_phone', ({ phones }) => writtenPhone(phones.find(({ textable }) => textable)?.e164)],
  ['other_phones', (person) => otherPhones(person).map(writtenPhone).join(separator)],
  ['email', ({ email }) => email],
  ['language', ({ language }) => language],
  ['zip', ({ postalCode }) => postalCode],
  ['time_zones', ({ timeZones }) => timeZones.join(separator)],
  ['workplace', ({ workplace }) => workplace],
  ['join_date', ({ memberSince }) => memberSince],
  ['circles', ({ circles }) => circles.join(separator)],
  ['text_consent', ({ smsConsent }) => smsConsent],
  ['email_consent', ({ emailConsent }) => emailConsent],
  ['source', ({ source }) => source],
  ['added_at', ({ createdAt }) => createdAt.toISOString()],
  ['export', (_person, mark) => `${mark.exportId} asked by ${mark.askedBy}`],
];

/** Between several values of one cell. */
const separator = '; ';

/**
 * Rows of the file as RFC 4180 text in UTF-8. Every cell is quoted, and what a spreadsheet would take for a formula
 * stands behind an apostrophe; the first part begins with a byte order mark, by which spreadsheets know the encoding.
 */
export function writeRows(people: readonly ExportedPerson[], mark: Watermark, isFirst: boolean): string {
  const rows = people.map((person) => columns.map(([, cell]) => cell(person, mark) ?? ''));
  const header = columns.map(([name]) => name);
  return writeTable(isFirst ? [header, ...rows] : rows, isFirst);
}

/** Cells as a file that spreadsheets open without running anything in it. */
export function writeTable(rows: readonly (readonly string[])[], isFirst: boolean): string {
  return stringify(
    rows.map((cells) => cells.map(plainCell)),
    {
      bom: isFirst,
      quoted: true,
      quoted_empty: false,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}

/**
 * A number as it is written in the file. E.164 begins with a plus, which the guard against formulas would have to
 * disarm, so numbers are written as people dial them: North American ones in three groups, others behind 011.
 */
export function writtenPhone(e164: string | undefined): string | null {
  if (e164 === undefined) return null;
  const local = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return local ? local.slice(1).join('-') : `011 ${e164.slice(1)}`;
}

const guarded = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** An apostrophe that was there before gets a second one, so that taking one off brings every value back. */
function plainCell(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

function otherPhones({ phones }: ExportedPerson): string[] {
  const mobile = phones.find(({ textable }) => textable);
  return phones.filter((phone) => phone !== mobile).map(({ e164 }) => e164);
}
