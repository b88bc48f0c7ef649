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
  access: ['chair'],
  query: pageQuery,
  reply: pageOf(partnerReply),
});

export const createPartner = route({
  method: 'POST',
  path: '/api/partners',
  summary: 'Adds a union local or coalition organisation. Honours Idempotency-Key.',
  access: ['chair'],
  body: z.strictObject({ name: z.string().trim().min(1).max(80), kind: partnerKind }),
  reply: partnerReply,
  status: 201,
});
