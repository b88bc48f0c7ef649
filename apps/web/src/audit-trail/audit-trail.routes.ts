import { z } from 'zod';
import { route } from '#runtime';
import { auditEntryShape, auditFilter, verifiedPartShape } from '#service';

/** Every service that has a chain, the front door included. */
export const chainOwners = ['actions', 'contacts', 'notifications', 'web'] as const;
export type ChainOwner = (typeof chainOwners)[number];

const service = z.enum(chainOwners);
const cursor = z.string().min(1).max(1000).optional();

/** An entry, and the service in whose chain it is. */
const trailEntry = auditEntryShape.extend({ service });
export type TrailEntry = z.output<typeof trailEntry>;

export const listTrail = route({
  method: 'GET',
  path: '/api/audit',
  summary: 'What people and services did, newest first, of all services together: ids and counts, never a name.',
  query: auditFilter.extend({ cursor }),
  reply: z.object({
    items: z.array(trailEntry),
    nextCursor: z.string().nullable(),
    /** Services that did not answer: what was done there is not in the list. */
    silent: z.array(service),
  }),
});

export const verifyTrail = route({
  method: 'GET',
  path: '/api/audit/verification',
  summary: 'Looks through the next part of the audit chain of one service; ask again with `next` until it is null.',
  query: z.object({ service, cursor }),
  reply: verifiedPartShape,
});

export const acceptRestoredTrail = route({
  method: 'POST',
  path: '/api/audit/acceptances',
  summary: 'Says that the database of a service was set back on purpose: its audit chain is judged anew from here.',
  body: z.strictObject({ service }),
  reply: z.object({ service }),
});
