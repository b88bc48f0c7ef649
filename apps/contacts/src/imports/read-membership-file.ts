import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { Problem } from '#runtime';
import type { Language } from '#words';
import { importDetailWords } from './import-details.words.js';
import { columnsMissing, fileUnreadable, tooManyRows } from './imports.errors.js';
import { mostRows } from './imports.routes.js';
import { type Header, readHeader, readRow, type RowReading } from './membership-file.rules.js';

/** One row of the file with the line it stands on, and its cells for as long as somebody may have to correct them. */
export type FileRow = RowReading & { readonly line: number; readonly cells: readonly string[] };

/** Some rows of a file, with its header. */
export interface FileRows {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

interface HowRead {
  readonly circleId: string | null;
  /** Of the details in problems. */
  readonly language: Language;
}

/** Rows that are read in one go; between two of them other requests have their turn. */
const rowsAtOnce = 500;

/** What is parsed in one go. */
const bytesAtOnce = 32_768;

/**
 * Every row of a membership file, read.
 *
 * @throws Problem `import_file_unreadable`, `import_columns_missing`, `import_too_many_rows`.
 */
export async function readMembershipFile(csv: string, how: HowRead): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const some of readMembershipRows(Readable.from(partsOf(Buffer.from(csv))), how)) {
    rows.push(...some.rows);
    if (rows.length > mostRows) throw new Problem(tooManyRows);
  }
  return rows;
}

/**
 * The rows of a membership file, some at a time.
 *
 * @throws Problem `import_file_unreadable`, `import_columns_missing`.
 */
export async function* readMembershipRows(bytes: Readable, { circleId, language }: HowRead): AsyncGenerator<FileRows> {
  let known: { readonly cells: readonly string[]; readonly header: Header } | undefined;
  for await (const parsed of parsedRows(bytes, language)) {
    known ??= headerFrom(parsed.shift()?.record ?? [], language);
    const { cells, header } = known;
    const rows = parsed.map(({ record, info }) => ({
      line: info.lines,
      cells: record,
      ...readRow(record, header, circleId),
    }));
    yield { header: cells, rows };
  }
  if (!known) headerFrom([], language);
}

function headerFrom(cells: readonly string[], language: Language): { cells: readonly string[]; header: Header } {
  const header = readHeader(cells);
  if (!('missing' in header)) return { cells, header };
  const names = header.missing.map((oneOf) => oneOf.join(' / ')).join(', ');
  throw new Problem(columnsMissing, { detail: importDetailWords.say(language, 'missing', { names }) });
}

async function* parsedRows(bytes: Readable, language: Language): AsyncGenerator<ParsedRow[]> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  bytes.on('error', (error) => parser.destroy(error));
  try {
    yield* inBatches(bytes.pipe(parser));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message may quote the file, so only where it stopped is told.
    const line = typeof error.lines === 'number' ? String(error.lines) : '?';
    throw new Problem(fileUnreadable, { detail: importDetailWords.say(language, 'stopped', { line }) });
  } finally {
    // Whoever stops in between leaves nothing running.
    bytes.destroy();
  }
}

async function* inBatches(parser: Parser): AsyncGenerator<ParsedRow[]> {
  let rows: ParsedRow[] = [];
  for await (const row of parser as AsyncIterable<ParsedRow>) {
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function* partsOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += bytesAtOnce) yield file.subarray(start, start + bytesAtOnce);
}
