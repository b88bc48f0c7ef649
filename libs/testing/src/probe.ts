import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

/** How long a probe may take and how often it looks. */
export interface ProbeOptions {
  /** Milliseconds until the probe gives up; 15 seconds when not given. */
  readonly withinMs?: number;
  /** Milliseconds between two looks; 25 when not given. */
  readonly everyMs?: number;
}

/** Cut so that a failure report stays readable when a probe looked at a whole page or table. */
const shownLength = 2000;

function shown(value: unknown): string {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : inspect(value, { depth: 6 });
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/**
 * Looks again and again until what is looked for is there: the one way in which a test waits for something that
 * happens in its own time, instead of sleeping and hoping.
 *
 * @param what names what is waited for; it opens the failure message.
 * @param look answers something truthy when it is there; a falsy answer or an error means "not yet".
 * @returns the truthy answer.
 * @throws Error when it is not there in time, saying what was last seen.
 */
export async function probe<T>(
  what: string,
  look: () => T | Promise<T>,
  options: ProbeOptions = {},
): Promise<NonNullable<T>> {
  const withinMs = options.withinMs ?? 15_000;
  const deadline = performance.now() + withinMs;
  let lastSeen: unknown = 'nothing: no look finished';
  let looks = 0;
  do {
    try {
      const seen = await bounded(look, deadline);
      if (seen) return seen;
      lastSeen = seen;
    } catch (error) {
      // An answer already seen says more than the fact that the look after it ran out of time.
      if (!(error instanceof TookTooLong) || looks === 0) lastSeen = error;
    }
    looks += 1;
    await pause(options.everyMs ?? 25);
  } while (performance.now() < deadline);
  throw new Error(`${what}: not so within ${withinMs} ms, after ${looks} looks. Last seen: ${shown(lastSeen)}`);
}

class TookTooLong extends Error {}

/** A look that never answers must not hang the test beyond its bound. */
async function bounded<T>(look: () => T | Promise<T>, deadline: number): Promise<T> {
  const left = Math.max(1, deadline - performance.now());
  const bell = new AbortController();
  try {
    return await Promise.race([
      Promise.resolve().then(look),
      pause(left, undefined, { signal: bell.signal }).then(() => {
        throw new TookTooLong(`a look did not answer within ${Math.round(left)} ms`);
      }),
    ]);
  } finally {
    bell.abort();
  }
}
