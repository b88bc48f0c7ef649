import { z } from 'zod';
import { route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

/** Why the provider could not be asked about a message when somebody looked last. */
export const lookProblem = z.enum([
  /** It did not answer, or could not. */
  'provider_unreachable',
  /** It refused to answer. */
  'provider_refused',
  /** The number was needed to ask, and contacts did not answer. */
  'contacts_unreachable',
  /** The number is no longer that person's, so there is nothing to ask for. */
  'no_number',
  /** Nobody can be asked: an e-mail leaves no trace at its server. */
  'not_possible',
]);

/** A message of which nobody knows whether the provider took it; it is never sent again by itself. */
export const parkedMessage = z.object({
  id,
  contactId: id,
  actionId: id.nullable(),
  waveId: id.nullable(),
  channel: z.enum(['sms', 'email']),
  purpose: z.enum(['ask', 'briefing', 'answer']),
  /** Which answer it is; null for the ask of a wave. */
  template: z.string().nullable(),
  language: z.enum(['en', 'es']),
  /** When it was on its way to the provider. */
  attemptedAt: instant,
  /** How often it was on its way, the first time included. */
  attempts: z.int().min(0),
  parkedAt: instant,
  /** How often the provider was asked for it and did not know it. */
  looks: z.int().min(0),
  lookedAt: instant.nullable(),
  /** Null when the provider could be asked the last time, or nobody has looked yet. */
  lookProblem: lookProblem.nullable(),
});

export const listParkedMessages = route({
  method: 'GET',
  path: '/api/messages/parked',
  summary: 'Texts and e-mails with an unknown fate, newest first, at most 200, each with what is known of it.',
  reply: z.object({
    parked: z.int().min(0),
    messages: z.array(parkedMessage),
    /** Texts of erased people that the provider could not be made to delete for more than a day; it goes on trying. */
    erasedAtProvider: z.int().min(0),
  }),
});

export const releaseParkedMessage = route({
  method: 'POST',
  path: '/api/messages/parked/:id/release',
  summary: 'Sends a parked message after all, as a new attempt: the person may get it twice. Consent and hours count.',
  params: z.object({ id }),
  reply: z.object({ id, releasedAt: instant }),
});

export const dropParkedMessage = route({
  method: 'POST',
  path: '/api/messages/parked/:id/drop',
  summary: 'Gives a parked message up: it is not sent again. If the provider tells later that it went, that counts.',
  params: z.object({ id }),
  reply: z.object({ id, droppedAt: instant }),
});

export const countParkedMessages = route({
  method: 'GET',
  path: '/internal/parked-messages/count',
  summary: 'How many messages wait for a person, for those who see no more than that.',
  reply: z.object({ parked: z.int().min(0) }),
});
