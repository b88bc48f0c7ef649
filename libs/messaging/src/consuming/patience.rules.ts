/** Tries of a transient failure before the batch goes back to its broker; with the pauses about three seconds. */
export const transientTries = 7;

/** Tries of a handler that fails for a reason of its own before its event is parked. */
export const handlerTries = 3;

/** The same for one that does not end within its bound: each of its tries keeps everything behind it waiting. */
export const slowHandlerTries = 1;

/** Most events handled in one transaction. */
export const largestGroup = 250;

/** Milliseconds that one transaction should not exceed by much: locks are held and a stop has to wait that long. */
const groupBudgetMs = 500;

/** Milliseconds to wait after that many tries: doubling from 50, at most 1,600, with jitter over the upper half. */
export function pauseAfter(tries: number, random: number): number {
  const longest = Math.min(1_600, 50 * 2 ** (tries - 1));
  return longest / 2 + (longest / 2) * random;
}

/** How many events to handle together next, after a transaction with `events` of them took `ms`. */
export function nextGroupSize(current: number, events: number, ms: number): number {
  if (ms > groupBudgetMs) return Math.max(1, Math.floor((events * groupBudgetMs) / ms));
  if (ms < groupBudgetMs / 4 && events >= current) return Math.min(largestGroup, current * 2);
  return current;
}
