import { setImmediate as turn } from 'node:timers/promises';
import { Problem } from '#runtime';
import type { Language } from '#words';
import type { RawRow, SourceFile } from '../reading/raw-row.js';
import { rowsOf } from '../reading/rows-of.js';
import { importDetailWords } from './import-details.words.js';
import { columnsMissing, tooManyRows } from './imports.errors.js';
import { mostRows } from './imports.routes.js';
import { KnownNames } from './known-names.js';
import type { FileMapping } from './mapping.shapes.js';
import { readHeader } from './membership-file.rules.js';
import { cutIntoParts } from './parts.rules.js';
import { problemOf } from './reading-problems.js';
import { readMappedRow, rulesFor, type RowReading, type RowRules } from './row.rules.js';

/** One row of the file with the line it stands on, and its cells for as long as somebody may have to correct them. */
export type FileRow = RowReading & { readonly line: number; readonly cells: readonly string[] };

/** Some rows of a file, with its header. */
export interface FileRows {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

/** How a file is read. */
export interface HowRead {
  /** Null: its header speaks for itself, as that of a membership export does. */
  readonly mapping: FileMapping | null;
  readonly names: KnownNames;
  readonly circleId: string | null;
  /** Of the details in problems. */
  readonly language: Language;
}

/** Rows that are read in one go; between two of them other requests have their turn. */
const rowsAtOnce = 500;

/** Text that comes in a request has been read as UTF-8 already; its separator is the one of every export. */
const formatOfText = { encoding: 'utf-8', delimiter: ',' } as const;

/**
 * Every row of a membership file, read.
 *
 * @throws Problem `import_file_unreadable`, `import_columns_missing`, `import_too_many_rows`.
 */
export async function readMembershipFile(csv: string, how: Pick<HowRead, 'circleId' | 'language'>): Promise<FileRow[]> {
  const file: SourceFile = { kind: 'csv', parts: () => cutIntoParts(Buffer.from(csv)) };
  const rows: FileRow[] = [];
  for await (const some of readRows(file, { ...how, mapping: null, names: new KnownNames() })) {
    rows.push(...some.rows);
    if (rows.length > mostRows) throw new Problem(tooManyRows);
  }
  return rows;
}

/**
 * The rows of a file, some at a time.
 *
 * @throws Problem `import_columns_missing`, and what a file is refused for that cannot be read.
 */
export async function* readRows(file: SourceFile, how: HowRead): AsyncGenerator<FileRows> {
  let known: { readonly header: readonly string[]; readonly rules: RowRules } | undefined;
  for await (const raw of rawRows(file, how)) {
    const rows = known ? raw : raw.slice(1);
    known ??= rulesFrom(raw[0]?.cells ?? [], how);
    const { header, rules } = known;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      yield { header, rows: rows.slice(from, from + rowsAtOnce).map((row) => readRow(row, rules)) };
      await turn();
    }
  }
  if (!known) rulesFrom([], how);
}

function readRow({ line, cells }: RawRow, rules: RowRules): FileRow {
  const { draft, remarks } = readMappedRow(cells, rules);
  return { line, cells, draft, remarks };
}

async function* rawRows(file: SourceFile, { mapping, language }: HowRead): AsyncGenerator<readonly RawRow[]> {
  try {
    yield* rowsOf(file, mapping ?? formatOfText);
  } catch (error) {
    throw problemOf(error, language);
  }
}

function rulesFrom(
  header: readonly string[],
  { mapping, names, circleId, language }: HowRead,
): { header: readonly string[]; rules: RowRules } {
  const told = mapping ?? { ...exportColumns(header, language), dates: 'month_first' as const };
  return { header, rules: rulesFor(told, header, names, circleId) };
}

function exportColumns(header: readonly string[], language: Language): Pick<FileMapping, 'columns'> {
  const known = readHeader(header);
  if (!('missing' in known)) return known;
  const names = known.missing.map((oneOf) => oneOf.join(' / ')).join(', ');
  throw new Problem(columnsMissing, { detail: importDetailWords.say(language, 'missing', { names }) });
}
