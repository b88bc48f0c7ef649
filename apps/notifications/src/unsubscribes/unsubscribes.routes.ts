import { z } from 'zod';
import { route } from '#runtime';

export const takeUnsubscribe = route({
  method: 'POST',
  path: '/internal/unsubscribes',
  summary: 'Closes the e-mail address of a link; when it is answered, no e-mail to it can begin any more.',
  access: ['service:web'],
  body: z.object({
    /** Of the link at the foot of an e-mail. */
    token: z.string().min(1).max(200),
    /** The mail program's own button, or the one on our page. */
    how: z.enum(['one_click', 'page']),
  }),
  reply: z.object({ closed: z.literal(true) }),
});
