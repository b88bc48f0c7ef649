import { describe, expect, it } from '@jest/globals';
import { leafDate, pageWhen, zoneName } from './index.js';

const chicago = 'America/Chicago';

/** No-break spaces read as plain ones, so that the table below can be typed. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('dates on a page', () => {
  it.each([
    ['2026-10-16T11:00:00Z', '2026-10-16T15:00:00Z', '6:00–10:00 am', '6:00 a 10:00 a. m.'],
    ['2026-10-16T16:30:00Z', '2026-10-16T19:00:00Z', '11:30 am–2:00 pm', '11:30 a. m. a 2:00 p. m.'],
    ['2026-10-16T11:00:00Z', null, '6:00 am', '6:00 a. m.'],
    [
      '2026-10-17T03:00:00Z',
      '2026-10-17T11:00:00Z',
      '10:00 pm to 6:00 am the next day',
      '10:00 p. m. a 6:00 a. m. del día siguiente',
    ],
    [
      '2026-10-16T11:00:00Z',
      '2026-10-18T15:00:00Z',
      '6:00 am to Sunday, October 18, 10:00 am',
      '6:00 a. m. al domingo, 18 de octubre, 10:00 a. m.',
    ],
  ])('check B11: %s to %s reads "%s" and "%s", with the zone', (startsAt, endsAt, en, es) => {
    const english = pageWhen({ startsAt, endsAt, timeZone: chicago, language: 'en' });
    const spanish = pageWhen({ startsAt, endsAt, timeZone: chicago, language: 'es' });
    expect(english.hours).toBe(en);
    expect(plain(spanish.hours)).toBe(es);
    expect(english.hoursWithZone).toBe(`${en} (Chicago time)`);
    expect(plain(spanish.hoursWithZone)).toBe(`${es} (hora de Chicago)`);
    expect(english.full).toBe(`Friday, October 16, ${en} (Chicago time)`);
    expect(plain(spanish.full)).toBe(`viernes, 16 de octubre, ${es} (hora de Chicago)`);
  });

  it('check B11: on the days clocks change it shows the clock on the wall', () => {
    const forward = { startsAt: '2026-03-08T07:30:00Z', endsAt: '2026-03-08T09:30:00Z', timeZone: chicago };
    const back = { startsAt: '2026-11-01T03:00:00Z', endsAt: '2026-11-01T12:00:00Z', timeZone: chicago };
    expect(pageWhen({ ...forward, language: 'en' }).full).toBe('Sunday, March 8, 1:30–4:30 am (Chicago time)');
    expect(pageWhen({ ...back, language: 'en' }).full).toBe(
      'Saturday, October 31, 10:00 pm to 6:00 am the next day (Chicago time)',
    );
  });

  it('names the zone by its city', () => {
    expect(zoneName('America/New_York', 'en')).toBe('New York time');
    expect(zoneName('America/New_York', 'es')).toBe('hora de Nueva York');
    expect(zoneName('America/Indiana/Indianapolis', 'es')).toBe('hora de Indianapolis');
    expect(zoneName('UTC', 'es')).toBe('UTC');
  });

  it('gives the calendar leaf of the place, spelt for a page', () => {
    const night = { startsAt: '2026-10-18T03:00:00Z', timeZone: chicago };
    expect(leafDate({ ...night, language: 'en' })).toEqual({ weekday: 'Sat', month: 'Oct', day: '17' });
    expect(leafDate({ ...night, language: 'es' })).toEqual({ weekday: 'sáb', month: 'oct', day: '17' });
  });
});
