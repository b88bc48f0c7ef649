import { z } from 'zod';
import { serviceNames } from '#contracts';
import { route } from '#runtime';
import { holdChangeShape, holdShape } from '#service';

const part = z.enum([...serviceNames, 'web']);

const holdEverywhere = holdShape.extend({
  /** Parts that keep everything. */
  holding: z.array(part),
  /** Parts that did not answer: whether they keep everything is not known. */
  silent: z.array(part),
});

export const readLegalHold = route({
  method: 'GET',
  path: '/api/legal-hold',
  summary: 'Whether a legal hold is on: then nothing is deleted because it is old.',
  reply: holdEverywhere,
});

export const changeLegalHold = route({
  method: 'POST',
  path: '/api/legal-hold',
  summary: 'Turns the legal hold on for a reason, or off with null. A part that was away is reached by asking again.',
  body: holdChangeShape,
  reply: holdEverywhere,
});
