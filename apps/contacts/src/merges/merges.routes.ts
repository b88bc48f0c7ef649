import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { contactReply } from '../people/people.routes.js';

/** Two records that may be one person, as far as anything in them says so. */
const duplicateReply = z.object({
  /** What they have in common. */
  because: z.array(z.enum(['number', 'address', 'name'])),
  /** The older record first. */
  people: z.array(contactReply).length(2),
});
export type DuplicateReply = z.output<typeof duplicateReply>;

const mergeReply = z.object({
  id,
  mergedAt: instant,
  isMine: z.boolean(),
  /** The name is null for whoever gave none or went into somebody else since. */
  kept: z.object({ id, name: z.string().nullable() }),
  /** The name is null for whoever gave none, and when what undoing needs was forgotten. */
  gone: z.object({ id, name: z.string().nullable() }),
  /** Whether it can be undone; `built_on` by a later merge, which has to be undone first. */
  undo: z.enum(['possible', 'built_on', 'too_old', 'undone']),
});
export type MergeReply = z.output<typeof mergeReply>;

const oneId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const idPair = z.string().regex(new RegExp(`^${oneId}\\.${oneId}$`));

export const listDuplicates = route({
  method: 'GET',
  path: '/api/contacts/duplicates',
  summary: 'Records that may be one person: one number, one address, or one name in one circle; newest first.',
  query: pageQuery.extend({ cursor: idPair.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: pageOf(duplicateReply),
});

export const listMerges = route({
  method: 'GET',
  path: '/api/contacts/merges',
  summary: 'Which records were made one, latest first: all, or those of one person.',
  query: pageQuery.extend({
    contactId: id.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: pageOf(mergeReply),
});

export const mergePeople = route({
  method: 'POST',
  path: '/api/contacts/merges',
  summary:
    'Makes two records one: `keepId` stays, and where both consent differently the stricter counts. Honours Idempotency-Key.',
  body: z.strictObject({ keepId: id, goneId: id }),
  reply: mergeReply,
  status: 201,
});

export const partPeople = route({
  method: 'POST',
  path: '/api/contacts/merges/:id/undo',
  summary:
    'Makes two records again of one, within 30 days; what was changed since then stays with the one that stayed.',
  params: z.object({ id }),
  reply: mergeReply,
});
