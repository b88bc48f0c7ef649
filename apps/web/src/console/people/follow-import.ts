import { decodeText } from '#words';
import { api, take } from '../api/client.js';
import type { ImportReport, NewImport } from '../api/shapes.js';
import { rowsDone } from './people.rules.js';

type ImportBody = Omit<NewImport, 'csv' | 'wait'>;

const lookAgainMs = 500;

/** Without progress for this many looks (ten seconds) the process that had the file is gone. */
const looksWithoutProgress = 20;

/** An import that stopped before its last row: sent again, it goes on. */
export class CutShort extends Error {
  override name = 'CutShort';
}

/**
 * Brings a file in and looks at it until every row had its turn.
 *
 * @param progress is told how many rows are done, out of how many.
 * @throws ApiRefused for a file that is refused, CutShort when it stands still.
 */
export async function followImport(
  file: File,
  body: ImportBody,
  progress: (done: number, total: number) => void,
): Promise<ImportReport> {
  const csv = decodeText(new Uint8Array(await file.arrayBuffer()));
  let seen = await begin({ ...body, csv });
  for (let idle = 0; seen.finishedAt === null; idle += 1) {
    if (idle > looksWithoutProgress) throw new CutShort();
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    const next = await look(seen.id, 'none');
    if (rowsDone(next) > rowsDone(seen)) idle = 0;
    seen = next;
    progress(rowsDone(seen), seen.total ?? rowsDone(seen));
  }
  return look(seen.id, 'remarked');
}

function begin(body: Omit<NewImport, 'wait'>): Promise<ImportReport> {
  return take(api.POST('/api/imports', { body: { ...body, wait: false } }));
}

function look(id: string, rows: 'none' | 'remarked'): Promise<ImportReport> {
  return take(api.GET('/api/imports/{id}', { params: { path: { id }, query: { rows } } }));
}
