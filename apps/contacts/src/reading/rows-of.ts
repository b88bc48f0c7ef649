import type { FileMapping } from '../imports/mapping.shapes.js';
import { csvRows, type TextFormat } from './csv-rows.js';
import { delimiterOf } from './delimiter.rules.js';
import { EncodingScan } from './encoding.rules.js';
import type { RawRow, SourceFile } from './raw-row.js';
import { spreadsheetRows } from './spreadsheet-rows.js';

/** Bytes at the start by which cells are told apart. */
const sampled = 65_536;

/**
 * The rows of a file that are not empty, the header first, some at once. A batch may hold any number of rows.
 *
 * @param format what was said of the file; what is null is told apart by its first part.
 * @throws UnreadableFile
 */
export async function* rowsOf(
  file: SourceFile,
  format: Pick<FileMapping, 'encoding' | 'delimiter'>,
): AsyncGenerator<readonly RawRow[]> {
  if (file.kind === 'xlsx') yield* spreadsheetRows(file.parts());
  else yield* csvRows(file.parts(), await formatOf(file, format));
}

async function formatOf(file: SourceFile, said: Pick<FileMapping, 'encoding' | 'delimiter'>): Promise<TextFormat> {
  if (said.encoding !== null && said.delimiter !== null) return { encoding: said.encoding, delimiter: said.delimiter };
  for await (const part of file.parts()) {
    const scan = new EncodingScan();
    scan.add(part);
    return formatFrom(part, said.encoding ?? scan.result(), said.delimiter);
  }
  return { encoding: 'utf-8', delimiter: ',' };
}

/** How a file is cut, told by its whole: for the look, which has it all before it. */
export async function tellFormat(file: SourceFile): Promise<TextFormat> {
  const scan = new EncodingScan();
  let first: Uint8Array | null = null;
  for await (const part of file.parts()) {
    first ??= part;
    scan.add(part);
  }
  return formatFrom(first ?? new Uint8Array(), scan.result(), null);
}

function formatFrom(first: Uint8Array, encoding: TextFormat['encoding'], said: FileMapping['delimiter']): TextFormat {
  if (said !== null) return { encoding, delimiter: said };
  const text = new TextDecoder(encoding).decode(first.subarray(0, sampled)).replace(/\r\n?/g, '\n');
  return { encoding, delimiter: delimiterOf(text) };
}
