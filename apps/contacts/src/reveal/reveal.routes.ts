import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';
import { reason } from '../reasons/reason.rules.js';

export const revealContact = route({
  method: 'POST',
  path: '/api/contacts/:id/reveal',
  summary: 'Numbers or e-mail address of one person in full, for a reason that the audit keeps; few an hour.',
  params: z.object({ id }),
  body: z.strictObject({ what: z.enum(['phones', 'email']), reason }),
  /** Numbers in order of preference as E.164; empty where the person has none. */
  reply: z.object({ values: z.array(z.string()) }),
});
