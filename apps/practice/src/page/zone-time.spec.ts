import { describe, expect, it } from '@jest/globals';
import { instantOf, localMinute, tomorrowAtNine } from './zone-time.js';

const zone = 'America/Chicago';

describe('the clock in the zone of the chapter', () => {
  it.each([
    ['2026-12-03T16:04:59Z', '2026-12-03T10:04'],
    ['2026-07-01T04:30:00Z', '2026-06-30T23:30'],
  ])('%s is shown as %s, and read back', (instant, local) => {
    expect(localMinute(new Date(instant), zone)).toBe(local);
    expect(localMinute(instantOf(local, zone), zone)).toBe(local);
  });

  it.each([
    ['2026-12-03T16:00:00Z', '2026-12-04T15:00:00.000Z'],
    ['2026-12-04T05:59:00Z', '2026-12-04T15:00:00.000Z'],
    ['2026-12-04T06:01:00Z', '2026-12-05T15:00:00.000Z'],
    // The clocks go forward in the night between.
    ['2026-03-07T18:00:00Z', '2026-03-08T14:00:00.000Z'],
  ])('after %s, nine tomorrow is %s', (now, nine) => {
    expect(tomorrowAtNine(new Date(now), zone).toISOString()).toBe(nine);
  });
});
