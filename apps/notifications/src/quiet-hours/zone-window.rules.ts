import { Temporal } from 'temporal-polyfill';

/** What a text is for: an ask, a briefing to people who said yes, or the answer to a person's own text. */
export type Purpose = 'ask' | 'briefing' | 'answer';

/** Purposes that keep hours; answers go at any time. */
export type TimedPurpose = Exclude<Purpose, 'answer'>;

/** Hours of a day by the clock on the wall; the last one is closed. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

/** The windows of the design page: asks 9-20, Sundays from noon; briefings 5-22. Answers go at any hour. */
const askHours: Hours = { from: 9, to: 20 };
const askSundayHours: Hours = { from: 12, to: 20 };
const briefingHours: Hours = { from: 5, to: 22 };
const sunday = 7;

/** Whether a zone's window is open, and the epoch milliseconds at which that changes; null: never. */
export interface ZoneWindow {
  readonly open: boolean;
  readonly changesAt: number | null;
}

const minute = 60_000;
/** A few hundred zones times the minutes of a claim; past this it starts over rather than grow. */
const mostRemembered = 4_096;
const remembered = new Map<string, ZoneWindow>();
const never: ZoneWindow = { open: false, changesAt: null };

/**
 * A zone's window around an instant. Remembered per purpose, zone and minute, so that a claim of a thousand people
 * works it out once per zone and not once per person.
 */
export function zoneWindow(purpose: TimedPurpose, zone: string, at: Date): ZoneWindow {
  const epochMinute = Math.floor(at.getTime() / minute);
  const key = `${purpose} ${zone} ${epochMinute}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const window = isZone(zone) ? workOut(purpose, zone, epochMinute * minute) : never;
  remembered.set(key, window);
  return window;
}

function workOut(purpose: TimedPurpose, zone: string, at: number): ZoneWindow {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const today = hoursOf(purpose, local);
  if (local.hour < today.from) return { open: false, changesAt: hourOn(local, today.from) };
  if (local.hour < today.to) return { open: true, changesAt: hourOn(local, today.to) };
  const tomorrow = local.add({ days: 1 });
  return { open: false, changesAt: hourOn(tomorrow, hoursOf(purpose, tomorrow).from) };
}

function hoursOf(purpose: TimedPurpose, local: Temporal.ZonedDateTime): Hours {
  if (purpose === 'briefing') return briefingHours;
  return local.dayOfWeek === sunday ? askSundayHours : askHours;
}

/** That full hour on the same local day, by the clock on the wall, whether clocks changed that day or not. */
function hourOn(local: Temporal.ZonedDateTime, hour: number): number {
  return local.toPlainDate().toZonedDateTime({ timeZone: local.timeZoneId, plainTime: { hour } }).epochMilliseconds;
}

/** Whether the time zone database knows the name: an unknown one keeps one person's texts back, not a whole claim. */
function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
