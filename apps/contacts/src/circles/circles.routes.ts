import { z } from 'zod';
import { count, id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { version, versionLookedAt } from '../versions/version.shapes.js';
import { meets } from './meets.shapes.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const words = z.string().trim().min(1).max(1000).nullable();
const name = z.string().trim().min(1).max(80);
const sector = z.string().trim().min(1).max(60).nullable();

export const circleReply = z.object({
  id,
  version,
  slug,
  name: z.string(),
  /** Such as K-12, higher ed, logistics. */
  sector: z.string().nullable(),
  /** Shown on public pages. */
  listed: z.boolean(),
  /** What it is for, in each language; null where nobody has written it yet. */
  purpose: z.object({ en: z.string().nullable(), es: z.string().nullable() }),
  meets: meets.nullable(),
  /** When it meets next, by its rhythm. */
  nextMeeting: instant.nullable(),
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
  name,
  /** Made from the name when left out. */
  slug: slug.optional(),
  sector: sector.default(null),
  listed: z.boolean().default(true),
});

export const addCircle = route({
  method: 'POST',
  path: '/api/circles',
  summary: 'Adds a circle. Honours Idempotency-Key.',
  body: addCircleBody,
  reply: circleReply,
  status: 201,
});

/** A circle with who runs it. */
export const circleDetailReply = circleReply.extend({
  /** The next three, by its rhythm. */
  nextMeetings: z.array(instant),
  conveners: z.array(
    z.object({
      contactId: id,
      name: z.string().nullable(),
      /** The name under which they agreed to answer in public; null for who does not. */
      publicName: z.string().nullable(),
    }),
  ),
});

const byId = z.object({ id });

export const readCircle = route({
  method: 'GET',
  path: '/api/circles/:id',
  summary: 'One circle with its conveners.',
  params: byId,
  reply: circleDetailReply,
});

export const changeCircle = route({
  method: 'PATCH',
  path: '/api/circles/:id',
  summary: 'Changes a circle; only the fields named change. A convener changes what it is for and when it meets.',
  params: byId,
  body: z.strictObject({
    version: versionLookedAt,
    name: name.optional(),
    slug: slug.optional(),
    sector: sector.optional(),
    listed: z.boolean().optional(),
    purpose: z.strictObject({ en: words.optional(), es: words.optional() }).optional(),
    meets: meets.nullable().optional(),
  }),
  reply: circleDetailReply,
});

const byConvener = z.object({ id, contactId: id });

export const setConvener = route({
  method: 'PUT',
  path: '/api/circles/:id/conveners/:contactId',
  summary: 'Makes somebody a convener of a circle, or changes the name under which they answer in public.',
  params: byConvener,
  body: z.strictObject({
    /** Only with their agreement; null: they are shown to nobody outside. */
    publicName: z.string().trim().min(1).max(80).nullable().default(null),
  }),
  reply: circleDetailReply,
});

export const removeConvener = route({
  method: 'DELETE',
  path: '/api/circles/:id/conveners/:contactId',
  summary: 'Somebody is no longer a convener of a circle.',
  params: byConvener,
  reply: circleDetailReply,
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
