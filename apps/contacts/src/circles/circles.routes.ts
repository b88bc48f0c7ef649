import { z } from 'zod';
import { count, id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const circleReply = z.object({
  id,
  slug,
  name: z.string(),
  /** Such as K-12, higher ed, logistics. */
  sector: z.string().nullable(),
  people: count,
  createdAt: instant,
});

export const listCircles = route({
  method: 'GET',
  path: '/api/circles',
  summary: 'Circles by name, with how many people each has.',
  query: pageQuery,
  reply: pageOf(circleReply),
});

const addCircleBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Made from the name when left out. */
  slug: slug.optional(),
  sector: z.string().trim().min(1).max(60).nullable().default(null),
});

export const addCircle = route({
  method: 'POST',
  path: '/api/circles',
  summary: 'Adds a circle. Honours Idempotency-Key.',
  body: addCircleBody,
  reply: circleReply,
  status: 201,
});

export const nameCircles = route({
  method: 'GET',
  path: '/internal/circles',
  summary: 'Every circle by name, for whoever chooses those of a convener.',
  reply: z.object({ circles: z.array(z.object({ id, name: z.string() })) }),
});

export const knowCircles = route({
  method: 'POST',
  path: '/internal/circles/known',
  summary: 'Which of some circles there are, and their names, for whoever is about to make somebody their convener.',
  body: z.strictObject({ circleIds: z.array(id).max(50) }),
  reply: z.object({ known: z.array(z.object({ id, name: z.string() })) }),
});
