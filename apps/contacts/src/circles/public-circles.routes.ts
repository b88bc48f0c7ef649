import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { meets } from './meets.shapes.js';

const publicCircle = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  sector: z.string().nullable(),
  /** Where it was written in one language only, both have that. */
  purpose: z.object({ en: z.string(), es: z.string() }).nullable(),
  meets: meets.nullable(),
  /** By its rhythm, the next one first. */
  nextMeetings: z.array(instant).max(12),
  /** Who answers questions, by the names that they agreed to. */
  answers: z.array(z.object({ name: z.string() })),
});

export const listPublicCircles = route({
  method: 'GET',
  path: '/internal/public/circles',
  summary: 'Listed circles by name, as anybody may see them; only one of them when its id is named.',
  query: z.object({ id: id.optional() }),
  reply: z.object({ items: z.array(publicCircle) }),
});

export const readPublicCircle = route({
  method: 'GET',
  path: '/internal/public/circles/:slug',
  summary: 'One listed circle as anybody may see it.',
  params: z.object({ slug: z.string().max(80) }),
  reply: publicCircle,
});
