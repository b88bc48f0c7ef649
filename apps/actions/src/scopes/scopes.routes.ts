import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';

export const listScopes = route({
  method: 'GET',
  path: '/internal/scopes',
  summary: 'Posted actions that are not over, and partners: what a captain or a partner can be bounded to.',
  reply: z.object({
    /** By their start. */
    actions: z.array(z.object({ id, title: z.string(), timeZone: z.string(), startsAt: instant })),
    /** By name. */
    partners: z.array(z.object({ id, name: z.string() })),
  }),
});
