import { Temporal } from 'temporal-polyfill';
import type { Meets } from './meets.shapes.js';

/** The next meetings that have not begun, earliest first. */
export function nextMeetings(meets: Meets, now: Date, howMany: number): Date[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(meets.timeZone).toPlainDate();
  const found: Date[] = [];
  for (let date = firstFrom(meets, today); found.length < howMany; date = firstFrom(meets, date.add({ days: 1 }))) {
    const begin = beginOn(meets, date);
    if (begin.getTime() > now.getTime()) found.push(begin);
  }
  return found;
}

/** An hour that the clock leaves out becomes the next one, and one that it has twice is the first of the two. */
function beginOn(meets: Meets, date: Temporal.PlainDate): Date {
  const begin = date.toZonedDateTime({ timeZone: meets.timeZone, plainTime: meets.time });
  return new Date(begin.epochMilliseconds);
}

/** The first meeting day on or after a day. */
function firstFrom(meets: Meets, day: Temporal.PlainDate): Temporal.PlainDate {
  if (meets.every === 'week') return weekdayFrom(meets.weekday, day);
  if (meets.every === 'two_weeks') return everyTwoWeeksFrom(weekdayFrom(meets.weekday, meets.from), day);
  const thisMonth = nthOfMonth(meets, day);
  return Temporal.PlainDate.compare(thisMonth, day) >= 0
    ? thisMonth
    : nthOfMonth(meets, day.with({ day: 1 }).add({ months: 1 }));
}

function weekdayFrom(weekday: number, day: Temporal.PlainDate | string): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(day);
  return start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
}

function everyTwoWeeksFrom(first: Temporal.PlainDate, day: Temporal.PlainDate): Temporal.PlainDate {
  const days = first.until(day, { largestUnit: 'days' }).days;
  return days <= 0 ? first : first.add({ days: Math.ceil(days / 14) * 14 });
}

function nthOfMonth(meets: Extract<Meets, { every: 'month' }>, month: Temporal.PlainDate): Temporal.PlainDate {
  if (meets.nth > 0) return weekdayFrom(meets.weekday, month.with({ day: 1 })).add({ days: (meets.nth - 1) * 7 });
  const lastWeek = month.with({ day: month.daysInMonth }).subtract({ days: 6 });
  return weekdayFrom(meets.weekday, lastWeek);
}
