import { z } from 'zod';
import { id, instant, timeZone } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

export const workplaceReply = z.object({
  id,
  name: z.string(),
  /** The union local whose unit works there; null where nobody is organised yet. */
  unionLocal: z.string().nullable(),
  /** IANA zone; people who work there keep its hours. */
  timeZone: timeZone.nullable(),
  createdAt: instant,
});

export const listWorkplaces = route({
  method: 'GET',
  path: '/api/workplaces',
  summary: 'Workplaces by name.',
  query: pageQuery,
  reply: pageOf(workplaceReply),
});

const addWorkplaceBody = z.strictObject({
  name: z.string().trim().min(1).max(120),
  unionLocal: z.string().trim().min(1).max(80).nullable().default(null),
  timeZone: timeZone.nullable().default(null),
});

export const addWorkplace = route({
  method: 'POST',
  path: '/api/workplaces',
  summary: 'Adds a workplace. Honours Idempotency-Key.',
  body: addWorkplaceBody,
  reply: workplaceReply,
  status: 201,
});
