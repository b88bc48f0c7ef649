import { zoneWindow, type Purpose, type TimedPurpose } from './zone-window.rules.js';

export type { Purpose } from './zone-window.rules.js';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Zones so far apart that they are never open together would otherwise be searched for ever. */
const longestWait = 8 * day;
/** An ask has to leave time to answer and to travel. */
const askLead = 2 * 60 * minute;
/** The provider's bounds of its ValidityPeriod, in seconds, and the shortest that is worth a try. */
const longestValidity = 36_000;
const shortestValidity = 60;

/**
 * Whether a text of that purpose may arrive now. `zones` are the candidates for where the person is; all of them must
 * be open, and with none or an unreadable one nothing is, because we then cannot tell whether it is night there.
 */
export function isOpen(purpose: Purpose, zones: readonly string[], at: Date): boolean {
  return purpose === 'answer' || (zones.length > 0 && zones.every((zone) => zoneWindow(purpose, zone, at).open));
}

/** The first instant from `at` on at which a text may arrive: `at` itself, or the start of a minute; null if none. */
export function nextOpen(purpose: Purpose, zones: readonly string[], at: Date): Date | null {
  if (purpose === 'answer') return at;
  let candidate = at;
  while (!isOpen(purpose, zones, candidate)) {
    const next = lastOpening(purpose, zones, candidate);
    if (next === null || next - at.getTime() > longestWait) return null;
    candidate = new Date(next);
  }
  return candidate;
}

/** When the windows that are open at `at` close; `at` itself when they are closed; null when they never close. */
export function closesAt(purpose: Purpose, zones: readonly string[], at: Date): Date | null {
  if (purpose === 'answer') return null;
  if (!isOpen(purpose, zones, at)) return at;
  return new Date(Math.min(...zones.map((zone) => zoneWindow(purpose, zone, at).changesAt ?? at.getTime())));
}

/** Whether a text that arrives at `at` is still of use: an ask two hours before the start, a briefing before it. */
export function arrivesInTime(purpose: Purpose, at: Date, actionStart: Date): boolean {
  if (purpose === 'answer') return true;
  const latest = actionStart.getTime() - (purpose === 'ask' ? askLead : 0);
  return at.getTime() <= latest;
}

/** What bounds how long the provider may keep a text in its queue; null bounds nothing. */
export interface ValidityBounds {
  readonly quietEdge: Date | null;
  readonly actionStart: Date | null;
  readonly now: Date;
}

/**
 * The ValidityPeriod of a text, in whole seconds from 60 to 36,000: until the quiet edge or the action's start,
 * whichever comes first. `too_late` when less than a minute is left, and then the text is not sent.
 */
export function validitySeconds({ quietEdge, actionStart, now }: ValidityBounds): number | 'too_late' {
  const edges = [quietEdge, actionStart].filter((edge) => edge !== null).map((edge) => edge.getTime());
  const seconds = Math.floor((Math.min(...edges) - now.getTime()) / 1000);
  return seconds < shortestValidity ? 'too_late' : Math.min(seconds, longestValidity);
}

/** The last opening among the zones that are closed now: before it, at least one of them still is. */
function lastOpening(purpose: TimedPurpose, zones: readonly string[], at: Date): number | null {
  const closed = zones.map((zone) => zoneWindow(purpose, zone, at)).filter((window) => !window.open);
  const openings = closed.map((window) => window.changesAt);
  return openings.length === 0 || openings.includes(null) ? null : Math.max(...openings.map(Number));
}
