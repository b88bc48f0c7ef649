import Papa from 'papaparse';
import type { Delimiter, Encoding } from '../imports/mapping.shapes.js';
import { type RawRow, UnreadableFile } from './raw-row.js';

/** Letters of one row; more is a quote that nobody closed. */
const longestRow = 16_000_000;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** How a file of text is cut into rows. */
export interface TextFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/**
 * The rows of a file of text that is not empty, the header first, as many at once as a part of it holds. It keeps no more
 * than one part and one unfinished row.
 *
 * @throws UnreadableFile with the line where reading stopped.
 */
export async function* csvRows(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { encoding, delimiter }: TextFormat,
): AsyncGenerator<readonly RawRow[]> {
  const decoder = new TextDecoder(encoding);
  const cutter = new RowCutter(delimiter);
  for await (const part of parts) {
    const rows = cutter.take(decoder.decode(part, { stream: true }), false);
    if (rows.length > 0) yield rows;
  }
  const rows = cutter.take(decoder.decode(), true);
  if (rows.length > 0) yield rows;
}

/** Cuts text that comes part by part into rows, and counts lines. */
class RowCutter {
  private rest = '';
  /** Lines that are behind us. */
  private lines = 0;

  constructor(private readonly delimiter: Delimiter) {}

  take(text: string, last: boolean): RawRow[] {
    const input = this.withOneKindOfLineEnd(text, last);
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(input, 0, !last) as Parsed;
    const broken = errors.map(({ row = 0 }) => row).find((row) => row < data.length) ?? null;
    const hasQuotes = input.includes('"');
    const rows: RawRow[] = [];
    for (const [place, cells] of data.entries()) {
      if (place === broken) throw new UnreadableFile('quotes', this.lines + 1);
      this.lines += 1 + (hasQuotes ? linesInside(cells) : 0);
      if (!isBlank(cells) && !this.namesDelimiter(cells)) rows.push({ line: this.lines, cells });
    }
    this.rest = last ? '' : input.slice(meta.cursor) + this.rest;
    if (this.rest.length > longestRow) throw new UnreadableFile('row_too_long', this.lines + 1);
    return rows;
  }

  /** A return at the end waits: the line feed that belongs to it may be in the next part. */
  private withOneKindOfLineEnd(text: string, last: boolean): string {
    const whole = this.rest + text;
    const waits = !last && whole.endsWith('\r');
    this.rest = waits ? '\r' : '';
    const input = waits ? whole.slice(0, -1) : whole;
    return input.includes('\r') ? input.replace(/\r\n?/g, '\n') : input;
  }

  /** Some spreadsheets write in a line of its own what stands between cells. */
  private namesDelimiter(cells: readonly string[]): boolean {
    return this.lines === 1 && (cells[0] ?? '').startsWith('sep=');
  }
}

function linesInside(cells: readonly string[]): number {
  let lines = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines += 1;
  }
  return lines;
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}
