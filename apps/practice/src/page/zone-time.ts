import { Temporal } from 'temporal-polyfill';

/** An instant as a `datetime-local` field shows it in a zone: 2026-10-16T09:00. */
export function localMinute(instant: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant that a `datetime-local` field means in a zone.
 *
 * @throws RangeError when it is no date and time.
 */
export function instantOf(local: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);
}

/** Nine in the morning of the next day in a zone, whatever the hour is now. */
export function tomorrowAtNine(now: Date, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const nine = today.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '09:00' });
  return new Date(nine.epochMilliseconds);
}
