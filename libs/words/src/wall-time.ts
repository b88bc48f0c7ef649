import { Temporal } from 'temporal-polyfill';

/** A point in time: a Date, or RFC 3339 with an offset as events and answers carry it. */
export type Instant = Date | string;

/** The clock on the wall of a place: what people there call that instant. */
export type WallTime = Temporal.ZonedDateTime;

/**
 * What the clock shows at that instant in an IANA zone, days of changing clocks included.
 *
 * @throws RangeError when the instant or the zone cannot be read.
 */
export function wallTime(at: Instant, timeZone: string): WallTime {
  const instant =
    typeof at === 'string' ? Temporal.Instant.from(at) : Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return instant.toZonedDateTimeISO(timeZone);
}

/** How many midnights lie between two wall times: 0 on the same day, 1 when the second is on the following day. */
export function daysBetween(from: WallTime, to: WallTime): number {
  return from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'days' }).days;
}
