import { z } from 'zod';
import { audienceRule, audienceTree, id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

/** One sentence in each language. */
const inWords = z.object({ en: z.string(), es: z.string() });

export const savedAudienceReply = z.object({
  id,
  name: z.string(),
  rule: audienceTree,
  /** The rule as one sentence, with the names of what it names. */
  words: inWords,
  /** Id of the account that made it, or the name of the script. */
  createdBy: z.string(),
  createdAt: instant,
  changedAt: instant,
});
export type SavedAudienceReply = z.output<typeof savedAudienceReply>;

const name = z.string().trim().min(1).max(80);
const byId = z.object({ id });

export const listAudiences = route({
  method: 'GET',
  path: '/api/audiences',
  summary: 'Saved audiences by name, each in words; conveners see those that they made.',
  query: pageQuery,
  reply: pageOf(savedAudienceReply),
});

export const readAudience = route({
  method: 'GET',
  path: '/api/audiences/:id',
  summary: 'A saved audience, in words.',
  params: byId,
  reply: savedAudienceReply,
});

export const saveAudience = route({
  method: 'POST',
  path: '/api/audiences',
  summary: "Saves a rule under a name; a convener's is held to the people of their circles. Honours Idempotency-Key.",
  body: z.strictObject({ name, rule: audienceTree }),
  reply: savedAudienceReply,
  status: 201,
});

export const changeAudience = route({
  method: 'PATCH',
  path: '/api/audiences/:id',
  summary: 'Changes a saved audience; what was posted to it keeps the rule of that moment.',
  params: byId,
  body: z.strictObject({ name: name.optional(), rule: audienceTree.optional() }),
  reply: savedAudienceReply,
});

export const removeAudience = route({
  method: 'DELETE',
  path: '/api/audiences/:id',
  summary: 'Removes a saved audience; what was posted to it keeps its rule.',
  params: byId,
  reply: z.object({ removed: z.literal(true) }),
});

export const sayAudienceInWords = route({
  method: 'POST',
  path: '/api/audiences/words',
  summary: 'Whom a rule means, as one sentence in each language, with the names of what it names.',
  body: audienceRule,
  reply: inWords,
});
