import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

/** What a calendar file of an action is made of. */
export interface CalendarFields {
  readonly actionId: string;
  readonly heading: string;
  readonly place: string;
  /** The page of the action, for everybody. */
  readonly pageUrl: string;
  readonly shifts: readonly { readonly shiftId: string; readonly startsAt: string; readonly endsAt: string }[];
  /** Grows by one with each change that calendars must hear of. */
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly organizer: { readonly name: string; readonly email: string };
  /** What stands behind the @ of the ids; they never change, so that a later file changes the same entry. */
  readonly host: string;
}

/** An action's shifts as an iCalendar file, one entry each, in UTC: every calendar shows them in its reader's zone. */
export function inviteCalendar(fields: CalendarFields): string {
  const { actionId, heading, place, pageUrl, sequence, organizer, host } = fields;
  const stamp = Temporal.Instant.fromEpochMilliseconds(fields.stampedAt.getTime());
  const calendar = ical({
    prodId: { company: 'Turnout', product: 'Turnout' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { shiftId, startsAt, endsAt } of fields.shifts) {
    calendar.createEvent({
      id: `${actionId}.${shiftId}@${host}`,
      ...{ sequence, stamp, summary: heading, location: place, url: pageUrl, description: pageUrl, organizer },
      ...{ start: Temporal.Instant.from(startsAt), end: Temporal.Instant.from(endsAt) },
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
