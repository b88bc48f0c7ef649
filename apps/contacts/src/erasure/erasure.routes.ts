import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';

export const erasePerson = route({
  method: 'POST',
  path: '/api/contacts/:id/erase',
  summary: 'Erases a person everywhere. What they closed stays closed; it cannot be undone.',
  params: z.object({ id }),
  body: z.strictObject({
    /** Who wants it: the person asked for it, or the chapter no longer needs them. */
    because: z.enum(['asked', 'not_needed']),
  }),
  reply: z.object({ erasedAt: instant }),
});
