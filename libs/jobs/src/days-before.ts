import type { Clock } from '#runtime';

const dayMs = 24 * 60 * 60 * 1_000;

/** The instant that many days ago. */
export function daysBefore(clock: Clock, days: number): Date {
  return new Date(clock.nowMs() - days * dayMs);
}
