import { describe, expect, it } from '@jest/globals';
import { meetsBody, nthWord, saysWhen, typedMeets, weekdayName } from './rhythm.rules.js';

const known = { weekday: 4, time: '18:30', timeZone: 'America/Chicago', place: 'The hall' };

describe('when a circle meets, in a form', () => {
  it.each([
    { every: 'week', ...known } as const,
    { every: 'two_weeks', ...known, from: '2026-12-03' } as const,
    { every: 'month', ...known, nth: -1 } as const,
  ])('stays as it is when nothing is changed: $every', (meets) => {
    expect(meetsBody(typedMeets(meets, 'UTC', '2026-01-01'))).toEqual(meets);
  });

  it('is nothing until somebody says how often', () => {
    const typed = typedMeets(null, 'America/Chicago', '2026-12-03');
    expect(meetsBody(typed)).toBeNull();
    expect(meetsBody({ ...typed, every: 'week', place: '  ' })).toEqual({
      ...{ every: 'week', weekday: 2, time: '18:30', timeZone: 'America/Chicago', place: null },
    });
  });

  it.each([
    [{ every: 'none', time: '' }, true],
    [{ every: 'week', time: '' }, false],
    [{ every: 'two_weeks', from: '' }, false],
    [{ every: 'month', from: '' }, true],
  ] as const)('%j says enough: %s', (part, enough) => {
    expect(saysWhen({ ...typedMeets(null, 'UTC', '2026-12-03'), ...part })).toBe(enough);
  });
});

describe('the words of a rhythm', () => {
  it('name the day and which of the month', () => {
    expect([weekdayName(1, 'en'), weekdayName(7, 'es')]).toEqual(['Monday', 'domingo']);
    expect(nthWord({ every: 'month', ...known, nth: 3 })).toBe('third');
    expect(nthWord({ every: 'month', ...known, nth: -1 })).toBe('last');
  });
});
