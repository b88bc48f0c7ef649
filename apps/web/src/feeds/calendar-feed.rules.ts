import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { inLanguage } from '#look';
import type { Instant, Language } from '#words';
import { actionPath } from '../pages/public-action.js';
import { feedWords } from '../words/feed.words.js';
import { timeZoneBlock } from './time-zone.rules.js';

/** An action as calendars take it. */
export interface CalendarAction {
  readonly actionId: string;
  readonly slug: string;
  readonly title: string;
  readonly place: string;
  readonly timeZone: string;
  readonly partnerName: string | null;
  /** Grows with each change that calendars must hear of. */
  readonly sequence: number;
  readonly changedAt: string;
  /** A cancelled one stays, marked: calendars that dropped it would leave people standing there. */
  readonly isCancelled?: boolean;
  readonly shifts: readonly { readonly shiftId: string; readonly startsAt: string; readonly endsAt: string }[];
}

/** When a circle meets next, and after that. */
export interface CalendarMeetings {
  readonly circleId: string;
  readonly circle: string;
  /** As dates and not as a rule: an hour that clocks leave out on one day begins later on that day alone. */
  readonly begin: readonly Instant[];
  readonly timeZone: string;
  readonly place: string | null;
  /** Of the circle's page. */
  readonly path: string;
}

/** What a feed is made of. */
export interface CalendarFeed {
  readonly name: string;
  /** Where the feed itself is. */
  readonly url: string;
  readonly publicUrl: string;
  readonly language: Language;
  readonly actions: readonly CalendarAction[];
  readonly meetings: CalendarMeetings | null;
  readonly now: Instant;
}

/** How often calendars are asked to look again; they do as they like. */
const looksAgainSeconds = 3600;

/**
 * Actions as an iCalendar feed: one entry for each shift, by the clock of its place, under an id that is the same in
 * every feed and in the files of our mails, so that a calendar that gets two of them shows one.
 */
export function calendarFeed(feed: CalendarFeed): string {
  const shifts = feed.actions.flatMap((action) => action.shifts);
  const begin = feed.meetings?.begin ?? [];
  const times = [...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), ...begin];
  const instants = times.map(instantOf).sort((a, b) => Temporal.Instant.compare(a, b));
  const [from, until] = [instants[0], instants.at(-1)];
  const calendar = ical({
    prodId: { company: 'Turnout', product: 'Turnout' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(feed.name),
    ...{ source: feed.url, ttl: looksAgainSeconds },
    timezone: { name: null, generator: (zone) => (from && until ? timeZoneBlock(zone, from, until) : null) },
  });
  for (const action of feed.actions) addShifts(calendar, action, feed);
  if (feed.meetings) addMeetings(calendar, feed.meetings, feed);
  return `${calendar.toString()}\r\n`;
}

function addShifts(calendar: ICalCalendar, action: CalendarAction, { publicUrl, language }: CalendarFeed): void {
  const { actionId, title, place, timeZone, sequence, isCancelled = false } = action;
  const url = publicUrl + inLanguage(actionPath(action.slug), language);
  const changedAt = Temporal.Instant.from(action.changedAt);
  for (const { shiftId, startsAt, endsAt } of action.shifts) {
    calendar.createEvent({
      id: `${actionId}.${shiftId}@${new URL(publicUrl).hostname}`,
      ...{ sequence, url, location: place, stamp: changedAt, lastModified: changedAt, timezone: timeZone },
      start: Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone),
      end: Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone),
      summary: isCancelled ? feedWords.say(language, 'cancelled', { title }) : title,
      description: described(action, url, language),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
}

/** Each date has an id of its own, so that a meeting whose hour is moved stays the same one. */
function addMeetings(
  calendar: ICalCalendar,
  meetings: CalendarMeetings,
  { publicUrl, language, now }: CalendarFeed,
): void {
  const { circleId, circle, timeZone, place, path } = meetings;
  const url = publicUrl + inLanguage(path, language);
  for (const at of meetings.begin) {
    const start = instantOf(at).toZonedDateTimeISO(timeZone);
    calendar.createEvent({
      id: `${circleId}.${start.toPlainDate().toString()}@${new URL(publicUrl).hostname}`,
      ...{ url, location: place, stamp: instantOf(now), timezone: timeZone, start, description: url },
      summary: feedWords.say(language, 'meeting', { circle }),
      status: ICalEventStatus.CONFIRMED,
    });
  }
}

function instantOf(at: Instant): Temporal.Instant {
  return Temporal.Instant.from(typeof at === 'string' ? at : at.toISOString());
}

function described({ partnerName, isCancelled }: CalendarAction, url: string, language: Language): string {
  if (isCancelled) return feedWords.say(language, 'cancelledLong');
  const partner = partnerName === null ? [] : [feedWords.say(language, 'withPartner', { partner: partnerName })];
  return [...partner, feedWords.say(language, 'answer', { url })].join('\n');
}

/** The library writes the name of a calendar as it stands, and a line break in it would begin a line of its own. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\;,]/g, String.raw`\$&`);
}
