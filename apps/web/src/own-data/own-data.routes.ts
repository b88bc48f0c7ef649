import { z } from 'zod';
import { id } from '#contracts';
import { route } from '#runtime';
import { ownAnswersShape, ownMessagesShape, ownPersonShape } from '#service';

export const handOutOwnData = route({
  method: 'POST',
  path: '/api/contacts/:id/own-data',
  summary: 'All that is kept of one person, as one document to hand to them; nothing of anybody else is in it.',
  params: z.object({ id }),
  body: z.strictObject({}),
  reply: z.object({
    format: z.literal('turnout-own-data-1'),
    madeAt: z.iso.datetime(),
    ...ownPersonShape.shape,
    ...ownAnswersShape.shape,
    ...ownMessagesShape.shape,
  }),
});
