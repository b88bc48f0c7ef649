import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type RawRow, UnreadableFile } from './raw-row.js';
import { entriesOf, packedBytes } from './zip.rules.js';

/** Rows of a spreadsheet, its header among them; larger lists come as CSV. */
export const mostSpreadsheetRows = 100_001;

/** Bytes of a spreadsheet as it is sent. */
export const mostSpreadsheetBytes = 40_000_000;

const rowsAtOnce = 2_000;
const megabytesOfThread = 1_024;

/** A thread that has not unpacked its file by then is given up. */
const mostPatienceMs = 180_000;

/** The thread runs as it is written in tests, and as it was compiled elsewhere. */
const program = new URL(`./spreadsheet.worker${extname(import.meta.url)}`, import.meta.url);

type Answer =
  | { readonly ready: true }
  | { readonly tooMany: number }
  | { readonly from: number; readonly cells: readonly (readonly string[])[]; readonly ended: boolean };

/**
 * The rows of the first sheet that are not empty, the header first, unpacked in a thread of bounded memory.
 *
 * @throws UnreadableFile for a file that is none, is locked, or unpacks to more than a list of people holds.
 */
export async function* spreadsheetRows(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly RawRow[]> {
  const file = await wholeFile(parts);
  const entries = entriesOf(file).filter(({ name, method }) => /\.xml(\.rels)?$/.test(name) && method === 8);
  const worker = new Worker(program, {
    workerData: {
      file,
      entries: entries.map((entry) => ({ packed: packedBytes(file, entry), unpacked: entry.unpacked })),
      rowsAtOnce,
      mostRows: mostSpreadsheetRows,
    },
    resourceLimits: { maxOldGenerationSizeMb: megabytesOfThread },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
  });
  try {
    yield* rowsFrom(worker);
  } finally {
    await worker.terminate();
  }
}

async function wholeFile(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > mostSpreadsheetBytes) throw new UnreadableFile('spreadsheet_too_large');
    kept.push(part);
  }
  return Buffer.concat(kept, length);
}

async function* rowsFrom(worker: Worker): AsyncGenerator<readonly RawRow[]> {
  let answer = await answerOf(worker);
  if ('tooMany' in answer) throw new UnreadableFile('too_many_rows');
  while (!('ended' in answer && answer.ended)) {
    const next = answerOf(worker);
    worker.postMessage('more');
    answer = await next;
    if (!('cells' in answer)) throw new UnreadableFile('no_spreadsheet');
    const { from, cells } = answer;
    yield cells
      .map((row, place) => ({ line: from + place + 1, cells: row }))
      .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  }
}

async function answerOf(worker: Worker): Promise<Answer> {
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(mostPatienceMs) })) as [Answer];
    return answer;
  } catch (cause) {
    const memory = (cause as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw new UnreadableFile(memory ? 'spreadsheet_too_large' : 'no_spreadsheet', null, { cause });
  }
}
