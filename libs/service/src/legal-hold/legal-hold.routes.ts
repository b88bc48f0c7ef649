import { z } from 'zod';
import { holdReasons } from '#jobs';
import { route } from '#runtime';

/** Whether it is on, since when and why. */
export const holdShape = z.object({
  hold: z.object({ since: z.iso.datetime(), why: z.enum(holdReasons) }).nullable(),
});

/** What turns it on, or with null off. */
export const holdChangeShape = z.strictObject({ why: z.enum(holdReasons).nullable() });

export const readHold = route({
  method: 'GET',
  path: '/internal/legal-hold',
  summary: 'Whether a legal hold keeps what this service would delete because it is old.',
  reply: holdShape,
});

export const changeHold = route({
  method: 'POST',
  path: '/internal/legal-hold',
  summary: 'Turns the legal hold of this service on or off.',
  body: holdChangeShape,
  reply: holdShape,
});
