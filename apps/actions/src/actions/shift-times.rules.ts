import { Temporal } from 'temporal-polyfill';

/** A time as it was given, read; or why it cannot be. */
export type ReadTime = { readonly at: Date } | { readonly fault: 'no such time' | 'skipped' };

/**
 * Reads an instant with offset, or what the clock on the wall shows in the zone of the place. In the night when clocks
 * go back an hour comes twice: the first one is meant. In the night when they go forward an hour is missing: a time in
 * it is not guessed at.
 *
 * @param text RFC 3339 with offset, or the same without offset and seconds: `2026-12-04T06:00`.
 */
export function readShiftTime(text: string, timeZone: string): ReadTime {
  try {
    return /(Z|[+-]\d\d:\d\d)$/.test(text) ? readInstant(text) : readWallTime(text, timeZone);
  } catch (error) {
    // Temporal says "no such day or hour" by throwing; anything else is a defect of ours.
    if (error instanceof RangeError) return { fault: 'no such time' };
    throw error;
  }
}

function readInstant(text: string): ReadTime {
  return { at: dateOf(Temporal.Instant.from(text)) };
}

function readWallTime(text: string, timeZone: string): ReadTime {
  const shown = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  const meant = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return meant.toPlainDateTime().equals(shown) ? { at: dateOf(meant.toInstant()) } : { fault: 'skipped' };
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
