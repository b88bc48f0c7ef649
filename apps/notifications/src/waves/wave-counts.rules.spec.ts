import { describe, expect, it } from '@jest/globals';
import { waveCounts, type StateCount } from './wave-counts.rules.js';

const count = (state: string, people: number, more: Partial<StateCount> = {}): StateCount => ({
  ...{ state, people, reason: null, code: null },
  ...more,
});

describe('the counts of a wave', () => {
  it('put every message in its place, once', () => {
    const counts = waveCounts(
      [
        ...[count('planned', 1), count('attempting', 2), count('accepted', 3), count('sent', 4), count('delivered', 5)],
        ...[count('undelivered', 6, { code: 30003 }), count('failed', 7, { code: 30003 })],
        ...[count('rejected', 8, { code: 21610 }), count('unknown', 9), count('parked', 10)],
        ...[count('suppressed', 11, { reason: 'opted_out' }), count('suppressed', 12, { reason: 'too_late' })],
      ],
      'en',
    );
    expect(counts).toMatchObject({ asked: 78, waiting: 3, accepted: 25, delivered: 5, parked: 19 });
    expect(counts.failed.map(({ code, people }) => [code, people])).toEqual([
      [30003, 13],
      [21610, 8],
    ]);
    expect(counts.suppressed).toEqual([
      { reason: 'too_late', people: 12 },
      { reason: 'opted_out', people: 11 },
    ]);
  });

  it('explain failures in the reader’s language', () => {
    const [failed] = waveCounts([count('rejected', 1, { code: 21610 })], 'es').failed;
    expect(failed?.words).toMatch(/dieron de baja/);
  });
});
