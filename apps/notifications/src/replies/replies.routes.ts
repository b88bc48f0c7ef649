import { z } from 'zod';
import { rsvpAnswer } from '#contracts';
import { route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const guests = z.int().min(0).max(99);

/** Why a reply needs a person. */
export const waitingReason = z.enum([
  'not_understood',
  'unsure',
  'no_open_ask',
  'several_asks',
  'shared_phone',
  'maybe_opt_out',
]);

/** A text that a person has to read, with all that is needed to answer for it in two taps. */
export const waitingReply = z.object({
  id,
  receivedAt: instant,
  /** Who may have written: everybody known to have the phone. */
  contactIds: z.array(id),
  text: z.string(),
  why: waitingReason,
  /** What the rules would have said, for the button that is chosen already. */
  guess: z.object({ answer: rsvpAnswer, guests: guests.nullable() }).nullable(),
  /** The open asks of the people of this phone. */
  asks: z.array(z.object({ contactId: id, actionId: id })),
});

export const listReplies = route({
  method: 'GET',
  path: '/api/replies',
  summary: 'Replies that wait for a person, oldest first, at most 200.',
  query: z.object({ waiting: z.literal('true').default('true') }),
  reply: z.object({ waiting: z.int().min(0), replies: z.array(waitingReply) }),
});

export const resolveReply = route({
  method: 'POST',
  path: '/api/replies/:id/resolve',
  summary: "A person's reading of a reply: an answer to an ask, a wish to get no more texts, or nothing to do.",
  params: z.object({ id }),
  body: z.object({
    intent: z.enum([...rsvpAnswer.options, 'opt_out', 'dismiss']),
    guests: guests.nullable().default(null),
    /** Needed only when the reply could belong to several people or several asks. */
    contactId: id.optional(),
    actionId: id.optional(),
  }),
  reply: z.object({ id, resolvedAt: instant }),
});
