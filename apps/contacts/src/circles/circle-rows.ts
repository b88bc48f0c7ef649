import type { RouteReply } from '#runtime';
import type { addCircle } from './circles.routes.js';
import { nextMeetings } from './meets.rules.js';
import type { Meets } from './meets.shapes.js';

/** A circle as its columns say it. */
export interface CircleRow {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly listed: boolean;
  readonly purposeEn: string | null;
  readonly purposeEs: string | null;
  readonly meets: Meets | null;
  readonly people: number;
  readonly createdAt: Date;
}

/** What a statement selects of `circles r` for a row. */
export const circleColumns = `
  r.id, r.version, r.slug, r.name, r.sector, r.listed, r.purpose_en AS "purposeEn", r.purpose_es AS "purposeEs", r.meets,
  r.created_at AS "createdAt", (SELECT count(*) FROM contact_circles m WHERE m.circle_id = r.id) AS people`;

/** A circle as the API tells it. */
export function circleFrom(row: CircleRow, now: Date): RouteReply<typeof addCircle> {
  const { purposeEn, purposeEs, createdAt, ...circle } = row;
  return {
    ...circle,
    purpose: { en: purposeEn, es: purposeEs },
    nextMeeting: nextMeetingOf(row, now),
    createdAt: createdAt.toISOString(),
  };
}

/** When it meets next. */
export function nextMeetingOf({ meets }: Pick<CircleRow, 'meets'>, now: Date): string | null {
  return (meets && nextMeetings(meets, now, 1)[0]?.toISOString()) ?? null;
}
