import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';

/** As many as one call may ask for. */
const mostAddresses = 1_000;

const mostNames = 500;

/** One text with commas: every message of every wave passes here, and looking at each of its parts cost more. */
const listOf = (one: RegExp, length: number): z.ZodString =>
  z
    .string()
    .max(mostAddresses * (length + 1))
    .regex(new RegExp(`^(?:${one.source}(?:,${one.source})*)?$`));

const wanted = z.strictObject({
  contactIds: listOf(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 36),
  /** Keyed hashes of their addresses, in the same order. */
  indexes: listOf(/[0-9a-f]{64}/, 64),
});

/** In the order of what was asked for; null where it is not theirs any more. */
const handedOut = z.object({ addresses: z.array(z.string().nullable()) });

export const handOutAddresses = route({
  method: 'POST',
  path: '/internal/addresses',
  summary: 'The numbers to send to, at the moment of sending; null for a number that is no longer there.',
  body: wanted,
  reply: handedOut,
});

export const handOutEmailAddresses = route({
  method: 'POST',
  path: '/internal/email-addresses',
  summary: 'The e-mail addresses to send to, at the moment of sending; null for one that is not theirs any more.',
  body: wanted,
  reply: handedOut,
});

export const handOutNames = route({
  method: 'POST',
  path: '/internal/names',
  summary: 'Names for a list that a chair or captain looks at; null where somebody gave none.',
  body: z.strictObject({ contactIds: z.array(id).max(mostNames) }),
  reply: z.object({ names: z.array(z.object({ contactId: id, name: z.string().nullable() })) }),
});
