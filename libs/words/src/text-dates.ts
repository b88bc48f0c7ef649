import { type DateNames, leafNames, textDayNames, textNames } from './date-words.js';
import type { Language } from './language.js';
import { daysBetween, wallTime, type Instant, type WallTime } from './wall-time.js';

/** When something is, where it is, for a reader of that language. */
export interface When {
  readonly startsAt: Instant;
  readonly endsAt?: Instant | null;
  /** IANA zone of the place, not of the reader: people meet by the clock of the line. */
  readonly timeZone: string;
  readonly language: Language;
}

/**
 * Date and hours for an SMS, in GSM-7 letters alone: "Fri Oct 16, 6-10 am", "Vie 16 oct, 11 am-2 pm". An end on the
 * following day keeps its bare hour ("10 pm-6 am"); an end later than that names its day.
 */
export function textWhen(when: When): string {
  return whenIn(textNames[when.language], when);
}

/** The same for the subject of an e-mail, where every letter is to be had: "Mié 25 nov, 6-10 am". */
export function subjectWhen(when: When): string {
  return whenIn(leafNames[when.language], when);
}

function whenIn(names: DateNames, when: When): string {
  const start = wallTime(when.startsAt, when.timeZone);
  const end = when.endsAt ? wallTime(when.endsAt, when.timeZone) : null;
  return `${date(start, when.language, names)}, ${end ? hours(start, end, names) : hour(start)}`;
}

/** Day and hour of the start for the middle of a sentence in an SMS: "Fri 6 am", "vie 6 am". GSM-7 alone. */
export function textWhenShort({ startsAt, timeZone, language }: Omit<When, 'endsAt'>): string {
  const start = wallTime(startsAt, timeZone);
  return `${textNames[language].days[start.dayOfWeek - 1]} ${hour(start)}`;
}

/** The whole name of the day for a sentence of an SMS: "Thursday", "el jueves". GSM-7 alone. */
export function textDay({ startsAt, timeZone, language }: Omit<When, 'endsAt'>): string {
  return textDayNames[language][wallTime(startsAt, timeZone).dayOfWeek - 1] ?? '';
}

function date(at: WallTime, language: Language, names: DateNames): string {
  const day = names.days[at.dayOfWeek - 1] ?? '';
  const month = names.months[at.month - 1] ?? '';
  if (language === 'en') return `${day} ${month} ${at.day}`;
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${at.day} ${month}`;
}

function hours(start: WallTime, end: WallTime, names: DateNames): string {
  if (daysBetween(start, end) > 1) {
    return `${hour(start)}-${names.days[end.dayOfWeek - 1]} ${hour(end)}`;
  }
  const sameHalf = daysBetween(start, end) === 0 && half(start) === half(end);
  return sameHalf ? `${clock(start)}-${hour(end)}` : `${hour(start)}-${hour(end)}`;
}

function hour(at: WallTime): string {
  return `${clock(at)} ${half(at)}`;
}

function clock(at: WallTime): string {
  const twelve = at.hour % 12 || 12;
  return at.minute === 0 ? `${twelve}` : `${twelve}:${String(at.minute).padStart(2, '0')}`;
}

function half(at: WallTime): 'am' | 'pm' {
  return at.hour < 12 ? 'am' : 'pm';
}
