import { z } from 'zod';
import { emailIndex, id, phoneIndex } from '#contracts';
import { route } from '#runtime';

/** As many as one call may ask for. */
export const mostAddresses = 500;

export const handOutAddresses = route({
  method: 'POST',
  path: '/internal/addresses',
  summary: 'The numbers to send to, at the moment of sending; a number that is no longer there is left out.',
  access: ['service:notifications'],
  body: z.strictObject({ contacts: z.array(z.object({ contactId: id, phoneIndex })).max(mostAddresses) }),
  // Every text passes here: ids that were checked on the way in are not checked again on the way out.
  reply: z.object({ addresses: z.array(z.object({ contactId: z.string(), phone: z.string() })) }),
});

export const handOutEmailAddresses = route({
  method: 'POST',
  path: '/internal/email-addresses',
  summary: 'The e-mail addresses to send to, at the moment of sending; one that is not theirs any more is left out.',
  access: ['service:notifications'],
  body: z.strictObject({ contacts: z.array(z.object({ contactId: id, emailIndex })).max(mostAddresses) }),
  reply: z.object({ addresses: z.array(z.object({ contactId: z.string(), email: z.string() })) }),
});

export const handOutNames = route({
  method: 'POST',
  path: '/internal/names',
  summary: 'Names for a list that a chair or captain looks at; null where somebody gave none.',
  access: ['service:web'],
  body: z.strictObject({ contactIds: z.array(id).max(mostAddresses) }),
  reply: z.object({ names: z.array(z.object({ contactId: id, name: z.string().nullable() })) }),
});
