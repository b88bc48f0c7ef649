import type { Language } from '#words';
import type { Meets } from '../api/shapes.js';

/** What a form holds of when a circle meets. */
export interface TypedMeets {
  readonly every: 'none' | Meets['every'];
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly nth: 1 | 2 | 3 | 4 | -1;
  readonly time: string;
  readonly timeZone: string;
  readonly place: string;
  readonly from: string;
}

/** What the form begins with: what is known, else an evening of the week. */
export function typedMeets(meets: Meets | null, timeZone: string, today: string): TypedMeets {
  const usual = { every: 'none', weekday: 2, nth: 1, time: '18:30', timeZone, place: '', from: today } as const;
  return meets ? { ...usual, ...meets, place: meets.place ?? '' } : usual;
}

/** When the circle meets as the form says it; null where it says that nothing is fixed. */
export function meetsBody({ every, weekday, nth, time, timeZone, place, from }: TypedMeets): Meets | null {
  const body = { weekday, time: time.slice(0, 5), timeZone, place: place.trim() || null };
  if (every === 'none') return null;
  if (every === 'week') return { every, ...body };
  return every === 'month' ? { every, ...body, nth } : { every, ...body, from };
}

/** Whether a form says enough of when a circle meets. */
export function saysWhen({ every, time, from }: TypedMeets): boolean {
  return every === 'none' || (time !== '' && (every !== 'two_weeks' || from !== ''));
}

/** The name of a weekday; 1 is Monday. */
export function weekdayName(weekday: number, language: Language): string {
  // The first of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

const nths: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' };

/** Which of the weekdays of a month, as the catalogues choose words by it. */
export function nthWord(meets: Meets): string {
  return (meets.every === 'month' ? nths[meets.nth] : null) ?? 'last';
}
