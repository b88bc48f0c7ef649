import { leafNames } from './date-words.js';
import type { Language } from './language.js';
import { pageDateWords as words } from './page-dates.words.js';
import type { When } from './text-dates.js';
import { daysBetween, wallTime, type WallTime } from './wall-time.js';

/** A date on a page, in pieces that a screen sets in its own type. */
export interface PageWhen {
  /** "Friday, October 16" / "viernes, 16 de octubre". */
  readonly day: string;
  /** "6:00–10:00 am" / "6:00 a 10:00 a. m."; an end on another day says so. */
  readonly hours: string;
  /** "Chicago time" / "hora de Chicago". */
  readonly zone: string;
  /** "6:00–10:00 am (Chicago time)". */
  readonly hoursWithZone: string;
  /** Day, hours and zone in one line. */
  readonly full: string;
}

/** Names of the zones' cities where Spanish has its own; every other city keeps the zone's name. */
const spanishCities: Readonly<Record<string, string>> = {
  'New York': 'Nueva York',
  'Los Angeles': 'Los Ángeles',
  'Mexico City': 'Ciudad de México',
};

/** Date and hours for pages and mails, with the zone's city, because readers may sit in another zone. */
export function pageWhen({ startsAt, endsAt, timeZone, language }: When): PageWhen {
  const start = wallTime(startsAt, timeZone);
  const end = endsAt ? wallTime(endsAt, timeZone) : null;
  const day = pageDay(start, language);
  const hours = end ? pageHours(start, end, language) : `${clock(start)} ${half(start, language)}`;
  const zone = zoneName(timeZone, language);
  return {
    day,
    hours,
    zone,
    hoursWithZone: words.say(language, 'withZone', { hours, zone }),
    full: words.say(language, 'full', { day, hours, zone }),
  };
}

/** The three lines of a calendar-leaf date: weekday, month and day of the month. */
export function leafDate({ startsAt, timeZone, language }: Omit<When, 'endsAt'>): {
  weekday: string;
  month: string;
  day: string;
} {
  const at = wallTime(startsAt, timeZone);
  const names = leafNames[language];
  return {
    weekday: names.days[at.dayOfWeek - 1] ?? '',
    month: names.months[at.month - 1] ?? '',
    day: String(at.day),
  };
}

/** The zone as people say it, by its city: "Chicago time", "hora de Nueva York". */
export function zoneName(timeZone: string, language: Language): string {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  if (city === 'UTC') return city;
  return words.say(language, 'zone', { city: language === 'es' ? (spanishCities[city] ?? city) : city });
}

const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};

function pageDay(at: WallTime, language: Language): string {
  // Only the calendar date counts here: read at noon UTC it cannot slip to a neighbouring day.
  return dayFormats[language].format(
    at.toPlainDate().toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds,
  );
}

function pageHours(start: WallTime, end: WallTime, language: Language): string {
  const nights = daysBetween(start, end);
  const from = `${clock(start)} ${half(start, language)}`;
  const to = `${clock(end)} ${half(end, language)}`;
  if (nights > 1) return words.say(language, 'hoursToDay', { start: from, day: pageDay(end, language), end: to });
  if (nights === 1) return words.say(language, 'hoursToNextDay', { start: from, end: to });
  const sameHalf = half(start, language) === half(end, language);
  return words.say(language, 'hours', { start: sameHalf ? clock(start) : from, end: to });
}

function clock(at: WallTime): string {
  return `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}`;
}

function half(at: WallTime, language: Language): string {
  const first = at.hour < 12;
  // A no-break space inside "a. m." keeps the two letters on one line, as Spanish typography asks.
  if (language === 'es') return first ? 'a.\u00a0m.' : 'p.\u00a0m.';
  return first ? 'am' : 'pm';
}
