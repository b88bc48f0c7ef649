import { describe, expect, it } from '@jest/globals';
import { nextMeetings } from './meets.rules.js';
import type { Meets } from './meets.shapes.js';

const chicago = { time: '18:30', timeZone: 'America/Chicago', place: null };

function days(meets: Meets, now: string, howMany = 3): string[] {
  return nextMeetings(meets, new Date(now), howMany).map((date) => date.toISOString());
}

describe('nextMeetings', () => {
  it('of every week keep the hour over the change of the clock', () => {
    expect(days({ every: 'week', weekday: 3, ...chicago }, '2026-10-21T12:00:00Z')).toEqual([
      '2026-10-21T23:30:00.000Z',
      '2026-10-28T23:30:00.000Z',
      '2026-11-05T00:30:00.000Z',
    ]);
  });

  it('leave out the one that has begun, by the clock of its zone and not of Greenwich', () => {
    const meets: Meets = { every: 'week', weekday: 3, ...chicago };
    expect(days(meets, '2026-10-21T23:30:00Z', 1)).toEqual(['2026-10-28T23:30:00.000Z']);
    expect(days(meets, '2026-10-21T23:29:59Z', 1)).toEqual(['2026-10-21T23:30:00.000Z']);
    // Thursday in Greenwich, still Wednesday evening in Chicago.
    expect(days(meets, '2026-11-05T00:10:00Z', 1)).toEqual(['2026-11-05T00:30:00.000Z']);
  });

  it('of every two weeks count from their first day, which may be to come', () => {
    const meets: Meets = { every: 'two_weeks', weekday: 2, from: '2026-12-30', ...chicago };
    expect(days(meets, '2026-11-20T00:00:00Z', 2)).toEqual(['2027-01-06T00:30:00.000Z', '2027-01-20T00:30:00.000Z']);
    expect(days(meets, '2027-01-06T00:30:00Z', 1)).toEqual(['2027-01-20T00:30:00.000Z']);
    expect(days(meets, '2028-01-01T00:00:00Z', 1)).toEqual(['2028-01-05T00:30:00.000Z']);
  });

  it.each([
    [1, ['2026-12-01', '2027-01-05', '2027-02-02']],
    [4, ['2026-11-24', '2026-12-22', '2027-01-26']],
    [-1 as const, ['2026-11-24', '2026-12-29', '2027-01-26']],
  ] as const)('of a month are on its weekday number %d', (nth, dates) => {
    const meets: Meets = { every: 'month', weekday: 2, nth, ...chicago, time: '12:00' };
    expect(days(meets, '2026-11-20T00:00:00Z').map((day) => day.slice(0, 10))).toEqual(dates);
  });

  it('begin an hour later on the day whose clock leaves their hour out', () => {
    const meets: Meets = { every: 'week', weekday: 7, ...chicago, time: '02:30' };
    expect(days(meets, '2027-03-14T00:00:00Z', 1)).toEqual(['2027-03-14T08:30:00.000Z']);
  });
});
