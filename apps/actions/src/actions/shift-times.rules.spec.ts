import { describe, expect, it } from '@jest/globals';
import { readShiftTime } from './shift-times.rules.js';

const chicago = 'America/Chicago';

describe('the time of a shift', () => {
  it.each([
    ['2026-12-04T06:00', chicago, '2026-12-04T12:00:00.000Z'],
    ['2026-07-04T06:00', chicago, '2026-07-04T11:00:00.000Z'],
    ['2026-07-04T06:00', 'America/Phoenix', '2026-07-04T13:00:00.000Z'],
    ['2026-12-04T06:00:00-06:00', chicago, '2026-12-04T12:00:00.000Z'],
    ['2026-12-04T12:00Z', chicago, '2026-12-04T12:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(readShiftTime(text, zone)).toEqual({ at: new Date(instant) });
  });

  it('check B11: means the first of two hours when clocks go back', () => {
    expect(readShiftTime('2026-11-01T01:30', chicago)).toEqual({ at: new Date('2026-11-01T06:30:00Z') });
  });

  it('check B11: does not guess at an hour that clocks skip', () => {
    expect(readShiftTime('2026-03-08T02:30', chicago)).toEqual({ fault: 'skipped' });
    expect(readShiftTime('2026-03-08T03:00', chicago)).toEqual({ at: new Date('2026-03-08T08:00:00Z') });
  });

  it('check B11: keeps a night shift over the change of clocks as long as it really is', () => {
    const from = readShiftTime('2026-10-31T22:00', chicago);
    const to = readShiftTime('2026-11-01T06:00', chicago);
    if (!('at' in from) || !('at' in to)) throw new Error('both times exist');
    expect((to.at.getTime() - from.at.getTime()) / 3_600_000).toBe(9);
  });

  it.each(['2026-02-30T06:00', '2026-13-01T06:00', '2026-12-04T25:00', '2026-02-30T06:00:00Z'])(
    'knows that %s is no time',
    (text) => {
      expect(readShiftTime(text, chicago)).toEqual({ fault: 'no such time' });
    },
  );
});
