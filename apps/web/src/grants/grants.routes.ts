import { z } from 'zod';
import { roles, route } from '#runtime';

const id = z.uuid();
const instant = z.iso.datetime();
const params = z.object({ id });

const grantView = z.object({
  id,
  kind: z.enum(['invite', 'change', 'link', 'token']),
  role: z.enum(roles),
  askedBy: id,
  askedAt: instant,
  /** Nobody can decide any more from then on. */
  expiresAt: instant,
});

export const listGrants = route({
  method: 'GET',
  path: '/api/staff/grants',
  summary: 'Roles that somebody asked for and that wait for a second person, the oldest first.',
  reply: z.object({ items: z.array(grantView) }),
});

export const approveGrant = route({
  method: 'POST',
  path: '/api/staff/grants/:id/approve',
  summary: 'A second person hands a role out that somebody else asked for.',
  params,
  reply: z.object({ outcome: z.literal('approved') }),
});

export const refuseGrant = route({
  method: 'POST',
  path: '/api/staff/grants/:id/refuse',
  summary: 'A second person refuses a role that somebody else asked for.',
  params,
  reply: z.object({ outcome: z.literal('refused') }),
});

export const claimGrant = route({
  method: 'POST',
  path: '/api/staff/grants/:id/claim',
  summary: 'Makes the link or token that its asker may have since a second person approved it; once.',
  params,
  reply: z.object({ url: z.string().nullable(), token: z.string().nullable() }),
  status: 201,
});
