import { z } from 'zod';
import { count, id, instant, timeZone } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { version, versionLookedAt } from '../versions/version.shapes.js';

const name = z.string().trim().min(1).max(120);
const sector = z.string().trim().min(1).max(60).nullable();
const postalCode = z.string().trim().max(12).nullable();
const unitIds = z.array(id).max(50);
const named = z.object({ id, name: z.string() });

export const workplaceReply = z.object({
  id,
  version,
  name: z.string(),
  /** Such as K-12, higher ed, logistics. */
  sector: z.string().nullable(),
  /** The union local whose units work there; null where nobody is organised yet. */
  unionLocal: named.nullable(),
  /** Those of its bargaining units that work there. */
  units: z.array(named),
  postalCode: z.string().nullable(),
  /** IANA zone; people who work there keep its hours. */
  timeZone: timeZone.nullable(),
  people: count,
  createdAt: instant,
});

export const listWorkplaces = route({
  method: 'GET',
  path: '/api/workplaces',
  summary: 'Workplaces by name, of one union local or all.',
  query: pageQuery.extend({ unionLocalId: id.optional() }),
  reply: pageOf(workplaceReply),
});

export const addWorkplace = route({
  method: 'POST',
  path: '/api/workplaces',
  summary: 'Adds a workplace. Honours Idempotency-Key.',
  body: z.strictObject({
    name,
    unionLocalId: id.nullable().default(null),
    unitIds: unitIds.default([]),
    sector: sector.default(null),
    postalCode: postalCode.default(null),
    timeZone: timeZone.nullable().default(null),
  }),
  reply: workplaceReply,
  status: 201,
});

const byId = z.object({ id });

export const readWorkplace = route({
  method: 'GET',
  path: '/api/workplaces/:id',
  summary: 'One workplace.',
  params: byId,
  reply: workplaceReply,
});

export const changeWorkplace = route({
  method: 'PATCH',
  path: '/api/workplaces/:id',
  summary: 'Changes a workplace; only the fields named change. Units of another local than its own are let go.',
  params: byId,
  body: z.strictObject({
    version: versionLookedAt,
    name: name.optional(),
    unionLocalId: id.nullable().optional(),
    unitIds: unitIds.optional(),
    sector: sector.optional(),
    postalCode: postalCode.optional(),
    /** People who work there keep its hours from then on. */
    timeZone: timeZone.optional(),
  }),
  reply: workplaceReply,
});
