import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '#runtime';
import type { Language } from '#words';
import { importDetailWords } from './import-details.words.js';
import { columnsMissing, fileUnreadable, tooManyRows } from './imports.errors.js';
import { mostRows } from './imports.routes.js';
import { type Header, readHeader, readRow, type RowReading } from './membership-file.rules.js';

/** One row of the file with the line it stands on. */
export type FileRow = RowReading & { readonly line: number };

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** What is parsed in one go; between two of them other requests have their turn. */
const bytesAtOnce = 32_768;

/**
 * Every row of a membership file, read.
 *
 * @param language of the details in the problems below.
 * @throws Problem `import_file_unreadable`, `import_columns_missing`, `import_too_many_rows`.
 */
export async function readMembershipFile(
  csv: string,
  { circleId, language }: { readonly circleId: string | null; readonly language: Language },
): Promise<FileRow[]> {
  let header: Header | undefined;
  const rows: FileRow[] = [];
  for await (const { record, info } of recordsOf(csv, language)) {
    if (header) rows.push({ line: info.lines, ...readRow(record, header, circleId) });
    else header = headerFrom(record, language);
    if (rows.length > mostRows) throw new Problem(tooManyRows);
  }
  if (!header) headerFrom([], language);
  return rows;
}

function headerFrom(record: readonly string[], language: Language): Header {
  const header = readHeader(record);
  if (!('missing' in header)) return header;
  const names = header.missing.map((oneOf) => oneOf.join(' / ')).join(', ');
  throw new Problem(columnsMissing, { detail: importDetailWords.say(language, 'missing', { names }) });
}

async function* recordsOf(csv: string, language: Language): AsyncGenerator<ParsedRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  try {
    yield* Readable.from(partsOf(Buffer.from(csv))).pipe(parser) as AsyncIterable<ParsedRow>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message may quote the file, so only where it stopped is told.
    const line = typeof error.lines === 'number' ? String(error.lines) : '?';
    throw new Problem(fileUnreadable, { detail: importDetailWords.say(language, 'stopped', { line }) });
  }
}

function* partsOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += bytesAtOnce) yield file.subarray(start, start + bytesAtOnce);
}
