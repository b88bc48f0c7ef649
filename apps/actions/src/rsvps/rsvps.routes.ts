import { z } from 'zod';
import { count, id, instant, rsvpAnswer } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

export const rsvpReply = z.object({
  rsvpId: id,
  shiftId: id,
  contactId: id,
  /** Null while all we have is what somebody typed on the public page. */
  answer: rsvpAnswer.nullable(),
  /** People they bring besides themselves; 0 unless the answer is yes or maybe. */
  guests: count,
  source: z.enum(['text', 'page', 'console']),
  verified: z.boolean(),
  /** Typed on the public page and not yet answered by the person's own text. */
  pending: z.object({ answer: rsvpAnswer, guests: count, at: instant }).nullable(),
  answeredAt: instant,
});

export const changeReply = z.object({
  /** Counts from 1 for each RSVP. */
  seq: z.int(),
  answer: rsvpAnswer,
  /** As given; null when the text did not say. */
  guests: count.nullable(),
  source: z.enum(['text', 'page', 'console']),
  /** `counted`: it is the standing answer; `waits`: it waits for the person's text; the others changed nothing. */
  effect: z.enum(['counted', 'waits', 'superseded', 'too_late']),
  /** The reply that said so; null for other sources. */
  replyId: id.nullable(),
  /** `person:<id>`, `service:<name>` or `own-link` for what came over HTTP; null for a text. */
  by: z.string().nullable(),
  receivedAt: instant,
  recordedAt: instant,
});

const ofAction = z.object({ id });

export const listRsvps = route({
  method: 'GET',
  path: '/api/actions/:id/rsvps',
  summary: "People's answers, by id; names are in contacts.",
  params: ofAction,
  query: pageQuery.extend({ shiftId: id.optional() }),
  reply: pageOf(rsvpReply),
});

export const readRsvp = route({
  method: 'GET',
  path: '/api/actions/:id/rsvps/:rsvpId',
  summary: 'One answer with its whole history.',
  params: ofAction.extend({ rsvpId: id }),
  reply: rsvpReply.extend({ history: z.array(changeReply) }),
});

export const recordRsvp = route({
  method: 'POST',
  path: '/api/actions/:id/rsvps',
  summary:
    'Records what a person told a chair; it counts like a text of theirs. Saying the same twice changes nothing.',
  params: ofAction,
  body: z.strictObject({
    contactId: id,
    shiftId: id.nullable().default(null),
    answer: rsvpAnswer,
    guests: count.max(99).default(0),
  }),
  reply: rsvpReply,
});

/** Most guests that can be typed where nobody knows who types. */
export const mostGuestsOnPage = 20;

export const recordPageRsvp = route({
  method: 'POST',
  path: '/internal/public/actions/:slug/rsvps',
  summary: 'An answer typed on the public page; it waits for the person to answer our text.',
  params: z.object({ slug: z.string().max(80) }),
  body: z.strictObject({
    contactId: id,
    /** Null: the first shift still to come. */
    shiftId: id.nullable().default(null),
    answer: rsvpAnswer,
    guests: count.max(mostGuestsOnPage).default(0),
  }),
  /** Says nothing about earlier answers: whoever typed the number need not be its owner. */
  reply: z.object({ actionId: id, shiftId: id, verified: z.literal(false) }),
});

/** Long enough for any token of ours, short enough not to be a burden. */
const linkToken = z.string().max(200);

/** What stands for the person whose link it is. */
const answerByLink = z.object({
  actionId: id,
  /** The shift that an answer without a shift is for. */
  shiftId: id,
  /** It takes no more answers: all its shifts are over. */
  over: z.boolean(),
  /** Null while nothing verified is known. */
  answer: rsvpAnswer.nullable(),
  guests: count,
});

export const readByLink = route({
  method: 'GET',
  path: '/internal/public/actions/:slug/answers/:token',
  summary: 'What stands for the person whose link it is; it changes nothing.',
  params: z.object({ slug: z.string().max(80), token: linkToken }),
  reply: answerByLink,
});

export const recordByLink = route({
  method: 'POST',
  path: '/internal/public/actions/:slug/answers',
  summary: "An answer through the person's own link; it counts like a text of theirs. Saying it twice changes nothing.",
  params: z.object({ slug: z.string().max(80) }),
  body: z.strictObject({
    token: linkToken,
    answer: rsvpAnswer,
    guests: count.max(mostGuestsOnPage).default(0),
    /** Null: the shift that a text of theirs would be for. */
    shiftId: id.nullable().default(null),
  }),
  reply: answerByLink,
});
