import { z } from 'zod';
import { attendanceNoted, count, id, instant, rsvpAnswer } from '#contracts';
import { route } from '#runtime';

/** Unknown is never no-show. */
export const outcome = attendanceNoted.payload.shape.outcome;

/** One person of a shift: what they said, and whether they came. */
export const lineRow = z.object({
  contactId: id,
  /** Null when they never answered (a walk-in) or only typed on the public page. */
  answer: rsvpAnswer.nullable(),
  guests: count,
  verified: z.boolean(),
  outcome,
  /** When the outcome was noted; null while it is unknown. */
  notedAt: instant.nullable(),
});
export type LineRow = z.output<typeof lineRow>;

export const lineShift = z.object({
  shiftId: id,
  startsAt: instant,
  endsAt: instant,
  target: count,
  committed: count,
  /** On the line: attended, walk-ins and people without names. */
  here: count,
  /** People counted without a name. */
  unnamed: count,
  /** Everybody who answered or came. */
  rows: z.array(lineRow),
});
export type LineShift = z.output<typeof lineShift>;

const ofAction = z.object({ id });

export const readAttendance = route({
  method: 'GET',
  path: '/api/actions/:id/attendance',
  summary: 'Who came to each shift, by id; names are in contacts.',
  params: ofAction,
  reply: z.object({ actionId: id, shifts: z.array(lineShift) }),
});

export const enterAttendance = route({
  method: 'POST',
  path: '/api/actions/:id/attendance',
  summary: 'Notes who came, up to 500 people at once. The same note twice changes nothing.',
  params: ofAction,
  body: z.strictObject({
    notes: z
      .array(z.strictObject({ shiftId: id, contactId: id, outcome }))
      .max(500)
      .default([]),
    /** The number of people without names on a shift; it replaces the number before. */
    unnamed: z
      .array(z.strictObject({ shiftId: id, people: count.max(9999) }))
      .max(60)
      .default([]),
  }),
  reply: z.object({ changed: count }),
});
