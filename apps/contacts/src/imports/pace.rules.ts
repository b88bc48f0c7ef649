import type { ImportReply } from './imports.routes.js';

/** How far an import is. */
interface Progress {
  /** When a replica last began to take rows in; null while none does. */
  readonly since: Date | null;
  /** Rows that were done by then, and now. */
  readonly doneBefore: number;
  readonly done: number;
  /** Null until they are counted. */
  readonly total: number | null;
}

/** Before so much time is over, a pace says nothing. */
const soonestMs = 1_000;

/** How many rows a second are taken in, and how long the rest will take at that pace. */
export function paceOf(
  { since, doneBefore, done, total }: Progress,
  now: Date,
): Pick<ImportReply, 'rowsPerSecond' | 'secondsLeft'> {
  const elapsedMs = since ? now.getTime() - since.getTime() : 0;
  if (elapsedMs < soonestMs || done <= doneBefore) return { rowsPerSecond: null, secondsLeft: null };
  const rowsPerSecond = Math.round(((done - doneBefore) * 10_000) / elapsedMs) / 10;
  const left = total === null ? null : Math.ceil(Math.max(0, total - done) / rowsPerSecond);
  return { rowsPerSecond, secondsLeft: left };
}

/** Rows of which it is known what became of them. */
export function rowsDone({ imported, updated, unchanged, refused }: ImportReply['counts']): number {
  return imported + updated + unchanged + refused;
}
