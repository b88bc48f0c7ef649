import { z } from 'zod';
import { route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

/** A text of which nobody knows whether the provider took it; it is never sent again by itself. */
export const parkedMessage = z.object({
  id,
  contactId: id,
  actionId: id.nullable(),
  waveId: id.nullable(),
  purpose: z.enum(['ask', 'briefing', 'answer']),
  /** When it was on its way to the provider. */
  attemptedAt: instant,
});

export const listParkedMessages = route({
  method: 'GET',
  path: '/api/messages/parked',
  summary: 'Texts with an unknown fate, newest first, at most 200.',
  access: ['chair'],
  reply: z.object({ parked: z.int().min(0), messages: z.array(parkedMessage) }),
});
