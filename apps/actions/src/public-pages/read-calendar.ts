import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, type RouteReply } from '#runtime';
import { calendarSequence } from './calendar.rules.js';
import type { readCalendar } from './public-pages.routes.js';

type CalendarAction = RouteReply<typeof readCalendar>['actions'][number];

interface Row extends Omit<CalendarAction, 'sequence' | 'changedAt' | 'shifts'> {
  readonly postedAt: Date;
  readonly updatedAt: Date;
  readonly shifts: readonly { shiftId: string; startsAt: string; endsAt: string }[];
}

/** More than a chapter does in half a year; a calendar that grew without end would load ever slower. */
const mostActions = 500;

/** How long a calendar still shows what is over, so that people see where they were. */
const showsPastDays = 90;

const selectActions = `
  SELECT a.id AS "actionId", a.slug, a.title, a.place, a.time_zone AS "timeZone", p.name AS "partnerName",
         a.posted_at AS "postedAt", a.updated_at AS "updatedAt", shifts.every AS shifts
    FROM actions a
    LEFT JOIN partners p ON p.id = a.partner_id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('shiftId', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at)
                      ORDER BY s.starts_at, s.id) AS every
        FROM shifts s WHERE s.action_id = a.id) shifts
   WHERE a.state = 'posted' AND a.last_ends_at > $1 AND ($2::uuid IS NULL OR a.circle_id = $2)
   ORDER BY a.first_starts_at DESC, a.id LIMIT $3`;

/** Posted actions, for the feeds that people's calendars read again and again: no counts and nobody's name in them. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(circleId: string | null): Promise<CalendarAction[]> {
    const since = new Date(this.clock.nowMs() - showsPastDays * 24 * 3_600_000);
    const rows = await this.database.query<Row>(selectActions, [since, circleId, mostActions]);
    return rows.map(({ postedAt, updatedAt, shifts, ...action }) => ({
      ...action,
      sequence: calendarSequence(postedAt, updatedAt),
      changedAt: updatedAt.toISOString(),
      shifts: shifts.map(({ shiftId, startsAt, endsAt }) => ({
        ...{ shiftId, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() },
      })),
    }));
  }
}
