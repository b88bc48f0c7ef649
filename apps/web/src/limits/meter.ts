import type { Pace } from './limit-table.js';

/** More than this at once means a flood; the oldest are forgotten, so that memory stays bounded. */
const mostKeys = 50_000;

/**
 * Measures how fast things come, by key, in memory only. Of each key one instant is kept: when all that came so far
 * would have come at an even pace. What comes more than a whole window ahead of that is too fast.
 */
export class Meter {
  private readonly evenly = new Map<string, number>();

  /** Milliseconds until one more would not be too fast; 0 when it is not. */
  waitFor(key: string, pace: Pace, nowMs: number): number {
    const { next, windowMs } = this.look(key, pace, nowMs);
    return Math.max(0, Math.ceil(next - nowMs - windowMs));
  }

  /** Counts one. */
  count(key: string, pace: Pace, nowMs: number): void {
    const { next, windowMs } = this.look(key, pace, nowMs);
    this.evenly.delete(key);
    this.evenly.set(key, Math.min(next, nowMs + windowMs));
    for (const oldest of this.evenly.keys()) {
      if (this.evenly.size <= mostKeys) return;
      this.evenly.delete(oldest);
    }
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.evenly.size;
  }

  private look(key: string, { most, seconds }: Pace, nowMs: number): { next: number; windowMs: number } {
    const windowMs = seconds * 1000;
    const known = this.evenly.get(key) ?? nowMs;
    // Nobody gets further ahead than a window, unless the clock was set back: then the count begins anew.
    const from = known > nowMs + windowMs + 1 ? nowMs : Math.max(nowMs, known);
    return { next: from + windowMs / most, windowMs };
  }
}
