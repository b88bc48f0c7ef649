import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { partnerKind } from '../actions/action.shapes.js';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

export const partnerReply = z.object({ id, name: z.string(), kind: partnerKind, createdAt: instant });

export const listPartners = route({
  method: 'GET',
  path: '/api/partners',
  summary: 'Union partners by name.',
  query: pageQuery,
  reply: pageOf(partnerReply),
});

export const createPartner = route({
  method: 'POST',
  path: '/api/partners',
  summary: 'Adds a union local or coalition organisation. Honours Idempotency-Key.',
  body: z.strictObject({ name: z.string().trim().min(1).max(80), kind: partnerKind }),
  reply: partnerReply,
  status: 201,
});

export const readPartner = route({
  method: 'GET',
  path: '/internal/partners/:id',
  summary: 'One partner, for whoever is about to make somebody theirs.',
  params: z.object({ id }),
  reply: partnerReply,
});
