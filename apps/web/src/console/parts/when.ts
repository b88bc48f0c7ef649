import { pageWhen, type Language } from '#words';

/** When a shift is, in full, in the place's own zone. */
export function shiftWhen(
  shift: { readonly startsAt: string; readonly endsAt: string },
  timeZone: string,
  language: Language,
): string {
  return pageWhen({ startsAt: shift.startsAt, endsAt: shift.endsAt, timeZone, language }).full;
}

/** An instant in pieces, in a zone. */
export function instantWhen(at: string, timeZone: string, language: Language) {
  return pageWhen({ startsAt: at, timeZone, language });
}

/** The calendar date that the wall shows in a zone at an instant, `YYYY-MM-DD`. */
export function wallDate(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(at));
}

/** The date that many days after a date. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
