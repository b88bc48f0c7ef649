import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '#runtime';
import { columnsMissing, fileUnreadable, tooManyRows } from './imports.errors.js';
import { mostRows } from './imports.routes.js';
import { readHeader, readRow, type RowReading } from './membership-file.rules.js';

/** One row of the file with the line it stands on. */
export type FileRow = RowReading & { readonly line: number };

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Every row of a membership file, read.
 *
 * @throws Problem `import_file_unreadable`, `import_columns_missing`, `import_too_many_rows`.
 */
export function readMembershipFile(csv: string, circleId: string | null): FileRow[] {
  const [first, ...rows] = parseCsv(csv);
  const header = readHeader(first?.record ?? []);
  if ('missing' in header) throw new Problem(columnsMissing, { detail: `Missing: ${header.missing.join(', ')}.` });
  if (rows.length > mostRows) throw new Problem(tooManyRows);
  return rows.map(({ record, info }) => ({ line: info.lines, ...readRow(record, header, circleId) }));
}

function parseCsv(csv: string): ParsedRow[] {
  try {
    return parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message may quote the file, so only where it stopped is told.
    const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    throw new Problem(fileUnreadable, { detail: `Reading stopped${line} (${error.code}).` });
  }
}
