import { describe, expect, it } from '@jest/globals';
import { isNothingThere, nextTry } from './removal-tries.rules.js';

const now = new Date('2026-10-16T15:00:00Z');
const minutesUntil = (attempts: number): number => (nextTry(attempts, now).at.getTime() - now.getTime()) / 60_000;

describe('a deletion at the provider that does not work', () => {
  it('is tried again soon at first, then every hour, and is told of after more than a day', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 29].map(minutesUntil)).toEqual([1, 2, 5, 15, 30, 60, 60, 60]);
    expect([29, 30].map((attempts) => nextTry(attempts, now).isParked)).toEqual([false, true]);
    expect(minutesUntil(31)).toBe(360);
  });
});

describe('a text without an id of the provider', () => {
  const of = (state: string | null, hoursAgo = 1) => ({
    ...{ sid: null, state },
    since: new Date(now.getTime() - hoursAgo * 3_600_000),
  });

  it.each([
    ['on its way', of('attempting'), false],
    ['of unknown fate', of('parked'), false],
    ['of unknown fate for more than a week', of('parked', 7 * 24 + 1), true],
    ['that the provider refused', of('rejected'), true],
    ['that was deleted there before', of('delivered'), true],
    ['that is no more', of(null), true],
  ])('%s', (_, removal, nothing) => {
    expect(isNothingThere(removal, now)).toBe(nothing);
  });

  it('is none once its id is known', () => {
    expect(isNothingThere({ ...of('delivered'), sid: 'SM1' }, now)).toBe(false);
  });
});
