import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

const pairReply = z.object({
  id,
  toldAt: instant,
  isMine: z.boolean(),
  /** The older record first; the name is null for whoever gave none. */
  people: z.array(z.object({ id, name: z.string().nullable() })).length(2),
});
export type PairReply = z.output<typeof pairReply>;

export const listToldApart = route({
  method: 'GET',
  path: '/api/contacts/told-apart',
  summary: 'Which records somebody said are two people, latest first: all, or those of one person.',
  query: pageQuery.extend({
    contactId: id.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: pageOf(pairReply),
});

export const tellApart = route({
  method: 'POST',
  path: '/api/contacts/told-apart',
  summary:
    'Says that two records are two people: they are no longer shown as ones that may be one. Saying it again changes nothing.',
  body: z.strictObject({ contactIds: z.array(id).length(2) }),
  reply: pairReply,
  status: 201,
});

export const tellApartNoMore = route({
  method: 'DELETE',
  path: '/api/contacts/told-apart/:id',
  summary: 'Takes back that two records are two people: they are shown again.',
  params: z.object({ id }),
  reply: z.object({ removed: z.literal(true) }),
});
