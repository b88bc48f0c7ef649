/** A batch of fewer events than this tells of quiet times: whatever comes next is sent at once. */
const fewEvents = 8;

/** In busy times batches of a topic begin this many milliseconds apart. */
const busyEveryMs = 20;

/**
 * Milliseconds to rest after a batch before the next one of its topic. A batch costs its publisher, its broker and its
 * readers the same whether it holds three events or three hundred, so that when they come thick they are gathered.
 */
export function restAfter(events: number, tookMs: number): number {
  return events < fewEvents ? 0 : Math.max(0, busyEveryMs - tookMs);
}
