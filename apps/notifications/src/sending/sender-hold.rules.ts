import { Temporal } from 'temporal-polyfill';
import type { ErrorOutcome } from './error-codes.rules.js';

/** What a sender is kept from, and until when; null: until somebody mended the account and started us again. */
export interface SenderHold {
  readonly what: 'all' | 'bulk';
  readonly until: Date | null;
}

/** Where the carriers' day of a registered sender begins and ends. */
const carrierZone = 'America/Los_Angeles';

/** The hold that follows from a provider's refusal or a failed delivery, if any. */
export function holdAfter(outcome: ErrorOutcome, now: Date): SenderHold | null {
  switch (outcome) {
    case 'sender_unfit':
      return { what: 'all', until: null };
    case 'hold':
      return { what: 'all', until: after(now, 60) };
    case 'slow_down':
      return { what: 'bulk', until: after(now, 5) };
    case 'day_used_up':
      return { what: 'bulk', until: nextCarrierDay(now) };
    default:
      return null;
  }
}

/** Longest pause between two tries to reach a provider that does not answer, in seconds. */
const longestPause = 30;

/** Seconds to leave a provider alone that could not be reached so many times in a row. */
export function pauseAfterUnreached(times: number): number {
  return Math.min(longestPause, 2 ** Math.max(0, times - 1));
}

/** The instant so many seconds later. */
export function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

function nextCarrierDay(now: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(carrierZone);
  return new Date(local.add({ days: 1 }).startOfDay().epochMilliseconds);
}
