import { z } from 'zod';
import { id, language } from '#contracts';
import { route } from '#runtime';

export const askToJoin = route({
  method: 'POST',
  path: '/internal/joins',
  summary:
    'Somebody asks on a page to join a circle. Their phone is asked once to confirm it; the answer is the same whoever has the number.',
  body: z.strictObject({
    circleId: id,
    name: z.string().trim().min(1).max(200),
    phone: z.string().max(40),
    /** Of the page; the text speaks it. */
    language,
    /** Of the words beside the box that they ticked. */
    wordingVersion: z.int().min(1),
  }),
  reply: z.object({ received: z.literal(true) }),
  status: 202,
});

export const readJoinWording = route({
  method: 'GET',
  path: '/internal/public/wordings/join',
  summary: 'The words that are shown, exactly so, beside the box by which somebody agrees to join.',
  reply: z.object({ version: z.int().min(1), en: z.string(), es: z.string() }),
});
