import { z } from 'zod';
import { route } from '#runtime';
import { contactReply } from '../people/people.routes.js';

export const findPeople = route({
  method: 'GET',
  path: '/api/contacts/search',
  summary:
    'People by the beginnings of their names, accents ignored, or the last digits of a number; to a convener their own.',
  query: z.object({
    /** Two letters or digits at least; with fewer, nobody is found. */
    text: z.string().max(100),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(contactReply) }),
});
