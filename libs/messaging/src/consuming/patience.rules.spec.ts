import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestGroup, nextGroupSize, pauseAfter, transientTries } from './patience.rules.js';

describe('patience', () => {
  it('doubles the pause up to 1.6 seconds, and the jitter takes at most half of it', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 40].map((tries) => pauseAfter(tries, 1))).toEqual([
      50, 100, 200, 400, 800, 1_600, 1_600, 1_600,
    ]);
    expect(pauseAfter(3, 0)).toBe(100);
  });

  it('gives a batch back to its broker within four seconds, well inside a rebalance', () => {
    const pauses = Array.from({ length: transientTries - 1 }, (_, index) => pauseAfter(index + 1, 1));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(4_000);
  });

  it('handles one event at a time when each takes longer than a transaction should', () => {
    expect(nextGroupSize(64, 64, 64 * 2_000)).toBe(1);
    expect(nextGroupSize(1, 1, 2_000)).toBe(1);
  });

  it('grows only when a full group was quick', () => {
    expect(nextGroupSize(16, 16, 5)).toBe(32);
    expect(nextGroupSize(16, 3, 5)).toBe(16);
    expect(nextGroupSize(16, 16, 300)).toBe(16);
    expect(nextGroupSize(largestGroup, largestGroup, 5)).toBe(largestGroup);
  });

  it('never leaves its bounds', () => {
    const sizes = fc.integer({ min: 1, max: largestGroup });
    fc.assert(
      fc.property(sizes, sizes, fc.double({ min: 0, max: 1e7, noNaN: true }), (current, events, ms) => {
        const next = nextGroupSize(current, Math.min(events, current), ms);
        expect(Number.isInteger(next) && next >= 1 && next <= largestGroup).toBe(true);
      }),
    );
  });
});
