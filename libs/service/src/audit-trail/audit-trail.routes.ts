import { z } from 'zod';
import { deedNames } from '#audit';
import { route } from '#runtime';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** One thing that was done, as the auditor sees it: ids, counts and enums, never a name. */
export const auditEntryShape = z.object({
  position: count,
  at: instant,
  /** `person:<id>` or `service:<name>`. */
  actor: z.string(),
  deed: z.string(),
  /** `noun:<id>`. */
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** Which entries are wanted; what is left out does not matter. */
export const auditFilter = z.object({
  deed: z.enum(deedNames).optional(),
  actor: z.string().min(1).max(100).optional(),
  subject: z.string().min(1).max(200).optional(),
  since: instant.optional(),
  until: instant.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const findingShape = z.object({
  kind: z.enum([
    'changed',
    'unlinked',
    'missing',
    'truncated',
    'beyond_head',
    'head_changed',
    'rewritten',
    'forged_head',
    'forged_cut',
    'set_back',
  ]),
  from: count,
  to: count,
});

/** What one part of a verification came to; ask again with `next` until it is null. */
export const verifiedPartShape = z.object({
  /** The first position that is still there. */
  first: count,
  /** How far this part came, and how far the chain goes. */
  position: count,
  head: count,
  checked: count,
  findings: z.array(findingShape),
  /** Findings that are not listed one by one. */
  moreFindings: count,
  /** Signed heads of the journal that were compared in this part. */
  heads: count,
  journal: z
    .object({
      from: count.nullable(),
      to: count.nullable(),
      at: instant.nullable(),
      acceptedAt: instant.nullable(),
    })
    .nullable(),
  next: z.string().nullable(),
});

const cursor = z.string().min(1).max(1000).optional();

export const listEntries = route({
  method: 'GET',
  path: '/internal/audit',
  summary: "Entries of this service's audit chain, newest first.",
  query: auditFilter.extend({ before: z.coerce.number().int().min(0).optional() }),
  reply: z.object({ items: z.array(auditEntryShape) }),
});

export const verifyEntries = route({
  method: 'GET',
  path: '/internal/audit/verification',
  summary: "Looks through the next part of this service's audit chain.",
  query: z.object({ cursor }),
  reply: verifiedPartShape,
});

export const acceptRestore = route({
  method: 'POST',
  path: '/internal/audit/acceptances',
  summary: 'A person knows that the database of this service was set back: its chain is judged anew from here.',
  reply: z.object({}),
});
