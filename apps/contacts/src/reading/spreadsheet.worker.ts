/**
 * Unpacks a spreadsheet in a thread of its own, whose memory is bounded: whatever is in the file, this thread ends and
 * nothing else. Imports no file of ours, so that Node runs it as it is written. Formulas are never run: of a cell with
 * one there is the value that the spreadsheet has saved beside it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';

interface Work {
  readonly file: Uint8Array;
  readonly entries: readonly { readonly packed: Uint8Array; readonly unpacked: number }[];
  readonly rowsAtOnce: number;
  readonly mostRows: number;
}

type Cell = string | number | boolean | Date | null;

/** What a packed file says of its own size may be a lie; then unpacking stops there. */
function proveSizes(entries: Work['entries']): void {
  for (const { packed, unpacked } of entries) {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
    if (bytes.length !== unpacked) throw new RangeError('The size of a packed file is not what it says.');
  }
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T00:00:00\.000Z$/, '');
}

async function read({ file, entries, rowsAtOnce, mostRows }: Work): Promise<void> {
  proveSizes(entries);
  const rows = (await readSheet(Buffer.from(file), 1, {
    parseNumber: (digits) => digits as unknown as number,
  })) as Cell[][];
  if (rows.length > mostRows) {
    parentPort?.postMessage({ tooMany: rows.length });
    return;
  }
  let next = 0;
  parentPort?.on('message', () => {
    const from = next;
    next = Math.min(rows.length, from + rowsAtOnce);
    const cells = rows.slice(from, next).map((row) => row.map(textOf));
    // What has gone is not kept twice.
    rows.fill([], from, next);
    parentPort?.postMessage({ from, cells, ended: next >= rows.length });
    if (next >= rows.length) parentPort?.close();
  });
  parentPort?.postMessage({ ready: true });
}

void read(workerData as Work);
