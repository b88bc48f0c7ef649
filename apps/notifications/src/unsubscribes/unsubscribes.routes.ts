import { z } from 'zod';
import { route } from '#runtime';

const body = z.object({
  /** Of the link at the foot of an e-mail. */
  token: z.string().min(1).max(200),
});

export const readUnsubscribe = route({
  method: 'POST',
  path: '/internal/unsubscribes/state',
  summary: 'Whether the e-mail address of a link is closed; asking changes nothing.',
  body,
  reply: z.object({ closed: z.boolean() }),
});

export const undoUnsubscribe = route({
  method: 'POST',
  path: '/internal/unsubscribes/undo',
  summary: 'Opens the e-mail address of a link again, because the person who reads it says so.',
  body,
  reply: z.object({ closed: z.literal(false) }),
});

export const takeUnsubscribe = route({
  method: 'POST',
  path: '/internal/unsubscribes',
  summary: 'Closes the e-mail address of a link; when it is answered, no e-mail to it can begin any more.',
  body: body.extend({
    /** The mail program's own button, or the one on our page. */
    how: z.enum(['one_click', 'page']),
  }),
  reply: z.object({ closed: z.literal(true) }),
});
