import { describe, expect, it } from '@jest/globals';
import { subjectWhen, textDay, textWhen, textWhenShort, type Language } from './index.js';

const chicago = 'America/Chicago';

/** GSM-7's basic letters that our date words may use. */
const gsmLetters = /^[A-Za-z0-9 ,:é-]+$/;

describe('dates in a text', () => {
  it.each([
    ['2026-10-16T11:00:00Z', '2026-10-16T15:00:00Z', 'Fri Oct 16, 6-10 am', 'Vie 16 oct, 6-10 am'],
    ['2026-10-16T16:00:00Z', '2026-10-16T19:00:00Z', 'Fri Oct 16, 11 am-2 pm', 'Vie 16 oct, 11 am-2 pm'],
    ['2026-10-16T11:30:00Z', '2026-10-16T13:00:00Z', 'Fri Oct 16, 6:30-8 am', 'Vie 16 oct, 6:30-8 am'],
    ['2026-10-16T11:30:00Z', '2026-10-16T17:05:00Z', 'Fri Oct 16, 6:30 am-12:05 pm', 'Vie 16 oct, 6:30 am-12:05 pm'],
    ['2026-10-17T03:00:00Z', '2026-10-17T11:00:00Z', 'Fri Oct 16, 10 pm-6 am', 'Vie 16 oct, 10 pm-6 am'],
    ['2026-10-17T03:00:00Z', '2026-10-18T03:00:00Z', 'Fri Oct 16, 10 pm-10 pm', 'Vie 16 oct, 10 pm-10 pm'],
    ['2026-10-16T11:00:00Z', '2026-10-18T15:00:00Z', 'Fri Oct 16, 6 am-Sun 10 am', 'Vie 16 oct, 6 am-dom 10 am'],
    ['2026-10-16T05:00:00Z', '2026-10-16T17:00:00Z', 'Fri Oct 16, 12 am-12 pm', 'Vie 16 oct, 12 am-12 pm'],
    ['2027-01-06T18:00:00Z', undefined, 'Wed Jan 6, 12 pm', 'Mie 6 ene, 12 pm'],
  ])('%s to %s reads "%s" and "%s"', (startsAt, endsAt, en, es) => {
    expect(textWhen({ startsAt, endsAt, timeZone: chicago, language: 'en' })).toBe(en);
    expect(textWhen({ startsAt, endsAt, timeZone: chicago, language: 'es' })).toBe(es);
  });

  it('is properly spelt in the subject of an e-mail, where every letter is to be had', () => {
    const when = { startsAt: '2027-01-06T18:00:00Z', timeZone: chicago };
    expect(subjectWhen({ ...when, language: 'es' })).toBe('Mié 6 ene, 12 pm');
    expect(subjectWhen({ ...when, language: 'en' })).toBe('Wed Jan 6, 12 pm');
  });

  it('has a short form for the middle of a sentence', () => {
    const start = { startsAt: new Date('2026-10-16T11:00:00Z'), timeZone: chicago };
    expect(textWhenShort({ ...start, language: 'en' })).toBe('Fri 6 am');
    expect(textWhenShort({ ...start, language: 'es' })).toBe('vie 6 am');
    expect(textDay({ ...start, language: 'en' })).toBe('Friday');
    expect(textDay({ ...start, language: 'es' })).toBe('el viernes');
  });

  it.each([
    ['the day clocks go forward', '2026-03-08T07:30:00Z', '2026-03-08T09:30:00Z', 'Sun Mar 8, 1:30-4:30 am'],
    ['the day clocks go back', '2026-11-01T05:30:00Z', '2026-11-01T09:00:00Z', 'Sun Nov 1, 12:30-3 am'],
    ['a night shift over the change', '2026-11-01T03:00:00Z', '2026-11-01T12:00:00Z', 'Sat Oct 31, 10 pm-6 am'],
  ])('check B11: %s shows the clock on the wall', (_day, startsAt, endsAt, expected) => {
    expect(textWhen({ startsAt, endsAt, timeZone: chicago, language: 'en' })).toBe(expected);
  });

  it('reads the clock of the place, and an instant with any offset', () => {
    const when = { startsAt: '2026-10-16T06:00:00-05:00', language: 'en' as const };
    expect(textWhen({ ...when, timeZone: chicago })).toBe('Fri Oct 16, 6 am');
    expect(textWhen({ ...when, timeZone: 'Pacific/Auckland' })).toBe('Sat Oct 17, 12 am');
  });

  it('keeps to GSM-7 letters on every day of a year', () => {
    for (const language of ['en', 'es'] satisfies Language[]) {
      for (let day = 0; day < 366; day += 1) {
        const when = { startsAt: new Date(Date.UTC(2026, 0, 1 + day, 15)), timeZone: chicago, language };
        for (const text of [textWhen(when), textWhenShort(when), textDay(when)]) expect(text).toMatch(gsmLetters);
      }
    }
  });
});
