import { z } from 'zod';
import { count, id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { workplaceRole } from '../people/workplace-role.shapes.js';
import { version, versionLookedAt } from '../versions/version.shapes.js';

const name = z.string().trim().min(1).max(120);
const byId = z.object({ id });

export const unionLocalReply = z
  .object({
    id,
    version,
    name: z.string(),
    units: z.array(z.object({ id, name: z.string() })),
    people: count,
    createdAt: instant,
  })
  .meta({ id: 'UnionLocal' });

/** A local with the people of it whom we turn to. */
export const unionLocalDetailReply = unionLocalReply
  .extend({
    contacts: z.array(
      z.object({
        contactId: id,
        name: z.string().nullable(),
        role: workplaceRole,
        /** The member who keeps in touch with them for us; null when nobody does. */
        owner: z.object({ contactId: id, name: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'UnionLocalDetail' });

export const listUnionLocals = route({
  method: 'GET',
  path: '/api/union-locals',
  summary: 'Union locals with their bargaining units, by name.',
  query: pageQuery,
  reply: pageOf(unionLocalReply),
});

export const addUnionLocal = route({
  method: 'POST',
  path: '/api/union-locals',
  summary: 'Adds a union local. Honours Idempotency-Key.',
  body: z.strictObject({ name, units: z.array(name).max(50).default([]) }),
  reply: unionLocalDetailReply,
  status: 201,
});

export const readUnionLocal = route({
  method: 'GET',
  path: '/api/union-locals/:id',
  summary: 'One union local with the people of it whom we turn to, and who keeps in touch with each.',
  params: byId,
  reply: unionLocalDetailReply,
});

export const renameUnionLocal = route({
  method: 'PATCH',
  path: '/api/union-locals/:id',
  summary: 'Gives a union local another name.',
  params: byId,
  body: z.strictObject({ version: versionLookedAt, name }),
  reply: unionLocalDetailReply,
});

export const addUnit = route({
  method: 'POST',
  path: '/api/union-locals/:id/units',
  summary: 'Adds a bargaining unit; one of this name that is there stays as it is.',
  params: byId,
  body: z.strictObject({ name }),
  reply: unionLocalDetailReply,
  status: 201,
});

export const removeUnit = route({
  method: 'DELETE',
  path: '/api/union-locals/:id/units/:unitId',
  summary: 'Takes a bargaining unit away that nobody is in.',
  params: z.object({ id, unitId: id }),
  reply: unionLocalDetailReply,
});

const byContact = z.object({ id, contactId: id });

export const setLocalContact = route({
  method: 'PUT',
  path: '/api/union-locals/:id/contacts/:contactId',
  summary: 'Names somebody of a union local whom we turn to, as what, and who keeps in touch with them.',
  params: byContact,
  body: z.strictObject({
    role: workplaceRole.default('rank_and_file'),
    ownerContactId: id.nullable().default(null),
  }),
  reply: unionLocalDetailReply,
});

export const removeLocalContact = route({
  method: 'DELETE',
  path: '/api/union-locals/:id/contacts/:contactId',
  summary: 'Somebody of a union local is no longer whom we turn to.',
  params: byContact,
  reply: unionLocalDetailReply,
});
