import { describe, expect, it } from '@jest/globals';
import { Lag } from './lag.js';

function lagOf(assignment: Record<string, number[]>, now?: () => number): Lag {
  const lag = new Lag(now);
  lag.keepOnly(assignment);
  return lag;
}

describe('the lag of a consumer', () => {
  it('is summed over the partitions of a topic, and forgets those that went to another replica', () => {
    const lag = lagOf({ a: [0, 1], b: [0] });
    lag.note('a', 0, { end: 10, next: 7 });
    lag.note('a', 1, { end: 5, next: 0 });
    lag.note('b', 0, { end: 2, next: 2 });
    lag.note('b', 7, { end: 99, next: 0 });
    expect([...lag.byTopic()]).toEqual([
      ['a', 8],
      ['b', 0],
    ]);
    lag.keepOnly({ a: [1], b: [0] });
    expect(lag.byTopic().get('a')).toBe(5);
  });

  it('does not go back to what was told late', () => {
    const lag = lagOf({ a: [0] });
    lag.note('a', 0, { end: 10, next: 9 });
    lag.note('a', 0, { end: 8, next: 2 });
    expect(lag.byTopic().get('a')).toBe(1);
  });

  it('names a partition whose records nobody cares for, and only while somebody should (inv I13)', () => {
    let now = 0;
    const lag = lagOf({ a: [0, 1] }, () => now);
    lag.note('a', 0, { end: 3, next: 3 });
    lag.note('a', 1, { end: 3, next: 0 });
    now = 60_000;
    expect(lag.neglected(60_000)).toBeNull();
    now = 60_001;
    expect(lag.neglected(60_000)).toBe('a/1');
    lag.careForAll();
    expect(lag.neglected(60_000)).toBeNull();
    now = 130_000;
    lag.note('a', 1, { end: 9, next: 1 });
    expect(lag.neglected(60_000)).toBeNull();
    now = 200_000;
    expect(lag.neglected(60_000)).toBe('a/1');
    lag.note('a', 1, { end: 9, next: 9 });
    expect(lag.neglected(60_000)).toBeNull();
  });
});
