import { Temporal } from 'temporal-polyfill';

/** One stretch with the same distance from UTC, from when clocks were turned until they are turned again. */
interface Stretch {
  readonly beginsAt: Temporal.Instant;
  readonly before: number;
  readonly after: number;
  readonly isSummer: boolean;
}

/** No zone of ours turned its clocks more often; a loop that asks for the next turn must end. */
const mostTurns = 400;

/** Where a zone that never turned its clocks is said to begin. */
const longAgo = Temporal.Instant.from('1970-01-01T00:00:00Z');

/**
 * What a calendar must know about a zone to read its hours (VTIMEZONE of RFC 5545), for the time between two instants.
 * Each turn of the clocks is said by itself and not as a rule that repeats, so that it is right in years in which the
 * law was changed, and a reader needs no table of zones of its own.
 */
export function timeZoneBlock(zone: string, from: Temporal.Instant, until: Temporal.Instant): string {
  const lines = stretchesOf(zone, from, until).flatMap(({ beginsAt, before, after, isSummer }) => {
    const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${wallTime(beginsAt, before)}`,
      `TZOFFSETFROM:${offset(before)}`,
      `TZOFFSETTO:${offset(after)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

function stretchesOf(zone: string, from: Temporal.Instant, until: Temporal.Instant): Stretch[] {
  // Just before, so that clocks which are turned at that very instant are not passed over.
  const start = from.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone);
  const first = start.getTimeZoneTransition('previous') ?? longAgo.toZonedDateTimeISO(zone);
  const turns: Temporal.ZonedDateTime[] = [first];
  for (let turn = start.getTimeZoneTransition('next'); turn; turn = turn.getTimeZoneTransition('next')) {
    if (Temporal.Instant.compare(turn.toInstant(), until) > 0 || turns.length > mostTurns) break;
    turns.push(turn);
  }
  return turns.map((turn) => ({
    beginsAt: turn.toInstant(),
    before: turn.subtract({ nanoseconds: 1 }).offsetNanoseconds,
    after: turn.offsetNanoseconds,
    isSummer: turn.offsetNanoseconds > winterOffset(turn),
  }));
}

/** The smaller of a year's two distances from UTC; south of the equator winter is in July. */
function winterOffset(turn: Temporal.ZonedDateTime): number {
  const inMonth = (month: number) => turn.with({ month, day: 1 }).offsetNanoseconds;
  return Math.min(inMonth(1), inMonth(7));
}

/** What clocks showed at that instant, before they were turned. */
function wallTime(at: Temporal.Instant, offsetNanoseconds: number): string {
  const shown = at.add({ nanoseconds: offsetNanoseconds }).toZonedDateTimeISO('UTC').toPlainDateTime();
  return shown.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** `-0600`; zones of ours differ from UTC by whole minutes. */
function offset(nanoseconds: number): string {
  const minutes = Math.abs(Math.round(nanoseconds / 60e9));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
