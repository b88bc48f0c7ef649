import { describe, expect, it } from '@jest/globals';
import { holdAfter, pauseAfterUnreached } from './sender-hold.rules.js';

const now = new Date('2026-10-16T15:00:00Z');

describe('what a provider’s code keeps the sender from', () => {
  it.each([
    ['sender_unfit', { what: 'all', until: null }],
    ['hold', { what: 'all', until: new Date('2026-10-16T15:01:00Z') }],
    ['slow_down', { what: 'bulk', until: new Date('2026-10-16T15:00:05Z') }],
    ['day_used_up', { what: 'bulk', until: new Date('2026-10-17T07:00:00Z') }],
    ['opted_out', null],
    ['failed', null],
  ] as const)('%s: %j', (outcome, hold) => {
    expect(holdAfter(outcome, now)).toEqual(hold);
  });

  it('ends the carrier’s day at midnight Pacific, also when clocks change', () => {
    const beforeChange = new Date('2026-11-01T03:00:00Z');
    expect(holdAfter('day_used_up', beforeChange)?.until).toEqual(new Date('2026-11-01T07:00:00Z'));
    const onTheDay = new Date('2026-11-01T20:00:00Z');
    expect(holdAfter('day_used_up', onTheDay)?.until).toEqual(new Date('2026-11-02T08:00:00Z'));
  });

  it('leaves a provider that cannot be reached alone for longer each time, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(pauseAfterUnreached)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });
});
