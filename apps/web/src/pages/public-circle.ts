import type { Instant, Language } from '#words';

/** A circle as anybody may see it: of its people only those are named who agreed to answer newcomers. */
export interface PublicCircle {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  /** What it is for, in each language; null while nobody has said. */
  readonly purpose: Readonly<Record<Language, string>> | null;
  /** Null while no meeting is planned. */
  readonly meeting: PublicMeeting | null;
  /** Who answers newcomers, by the names they agreed to. */
  readonly answers: readonly string[];
}

/** When and where a circle meets next. */
export interface PublicMeeting {
  readonly startsAt: Instant;
  /** Those after it, as far as calendars show them. */
  readonly later: readonly Instant[];
  readonly timeZone: string;
  readonly place: string | null;
  readonly rhythm: Rhythm;
}

/** How often a circle meets, without a word of any language. */
export interface Rhythm {
  readonly every: 'week' | 'two_weeks' | 'month';
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Of a month: which of these weekdays; -1 is the last. */
  readonly nth?: 1 | 2 | 3 | 4 | -1;
}

/** Where a circle's page is; POST to it asks to join. */
export function circlePath(slug: string): string {
  return `/c/${slug}`;
}

/** Where a browser is sent after it asked to join: the same for everybody. */
export function joinedPath(slug: string): string {
  return `${circlePath(slug)}/thanks`;
}

/** A circle's calendar. */
export function circleCalendarPath(slug: string): string {
  return `${circlePath(slug)}.ics`;
}

/** The calendar of all that is coming. */
export const calendarPath = '/actions.ics';

/** What a circle is for in the reader's language, else in the other; null while nobody has said. */
export function purposeOf({ purpose }: PublicCircle, language: Language): string | null {
  if (!purpose) return null;
  return purpose[language] || purpose.en || purpose.es || null;
}
