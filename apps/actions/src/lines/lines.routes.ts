import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { lineRow, lineShift } from '../attendance/attendance.routes.js';
import { actionKind } from '../actions/action.shapes.js';

export const captainLinkReply = z.object({
  id,
  actionId: id,
  /** For whom the link is, in the chair's words; may be empty. */
  name: z.string(),
  state: z.enum(['live', 'ended', 'revoked']),
  url: z.string(),
  endsAt: instant,
  revokedAt: instant.nullable(),
  createdAt: instant,
});

const ofAction = z.object({ id });
const byToken = z.object({ token: z.string().max(100) });

export const createCaptainLink = route({
  method: 'POST',
  path: '/api/actions/:id/captain-links',
  summary: "Makes a captain's link to the list of the line; it ends six hours after the last shift. Idempotency-Key.",
  params: ofAction,
  body: z.strictObject({ name: z.string().trim().max(80).default('') }),
  reply: captainLinkReply,
  status: 201,
});

export const listCaptainLinks = route({
  method: 'GET',
  path: '/api/actions/:id/captain-links',
  summary: "The captains' links of an action, newest first.",
  params: ofAction,
  reply: z.object({ items: z.array(captainLinkReply) }),
});

export const revokeCaptainLink = route({
  method: 'POST',
  path: '/api/captain-links/:id/revoke',
  summary: "Ends a captain's link at once and for good.",
  params: ofAction,
  reply: captainLinkReply,
});

export const readLineEnd = route({
  method: 'GET',
  path: '/internal/actions/:id/line-end',
  summary: 'Until when captains of an action may note who came.',
  params: ofAction,
  reply: z.object({ endsAt: instant }),
});

const liveLine = z.object({
  state: z.literal('live'),
  linkId: id,
  endsAt: instant,
  action: z.object({
    id,
    /** Null while the action is a draft. */
    slug: z.string().nullable(),
    kind: actionKind,
    title: z.string(),
    place: z.string(),
    timeZone: z.string(),
    partnerName: z.string().nullable(),
  }),
  shifts: z.array(lineShift),
});
const endedLine = z.object({ state: z.enum(['ended', 'revoked']), endsAt: instant });

export const readLine = route({
  method: 'GET',
  path: '/internal/lines/:token',
  summary: "A captain's list: the shifts of the line with who answered and who is here.",
  params: byToken,
  reply: z.discriminatedUnion('state', [liveLine, endedLine]),
});

const noted = z.object({ linkId: id, actionId: id, row: lineRow });

export const noteHere = route({
  method: 'POST',
  path: '/internal/lines/:token/here',
  summary: 'Somebody is here: attended if they had said yes or maybe, else a walk-in. Noting it twice changes nothing.',
  params: byToken,
  body: z.strictObject({ shiftId: id, contactId: id }),
  reply: noted,
});

export const noteNotHere = route({
  method: 'POST',
  path: '/internal/lines/:token/not-here',
  summary: 'Takes a note back: whether they came is unknown again.',
  params: byToken,
  body: z.strictObject({ shiftId: id, contactId: id }),
  reply: noted,
});

export const noteUnnamed = route({
  method: 'POST',
  path: '/internal/lines/:token/unnamed',
  summary: 'Counts people without names; a negative number takes some back. Honours Idempotency-Key.',
  params: byToken,
  body: z.strictObject({ shiftId: id, add: z.int().min(-500).max(500) }),
  reply: z.object({ linkId: id, actionId: id, shiftId: id, unnamed: z.int().min(0) }),
});
