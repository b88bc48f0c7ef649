import { z } from 'zod';
import { route } from '#runtime';

/** What a second person may have to approve; each kind belongs to one service. */
export const approvalKinds = ['wave', 'export'] as const;

/** One ask of one person that another person has to approve. */
export const awaitedShape = z.object({
  kind: z.enum(approvalKinds),
  id: z.uuid(),
  /** Account that asked, and that may not approve it; null when a script did. */
  askedBy: z.uuid().nullable(),
  since: z.iso.datetime(),
  /** People that it touches. */
  size: z.int().min(0),
  /** An id or a public title that says what it is about; never anything of a person. */
  about: z.string().nullable(),
});

export const listAwaited = route({
  method: 'GET',
  path: '/internal/approvals',
  summary: 'What waits here for a second person, the oldest first.',
  reply: z.object({ items: z.array(awaitedShape) }),
});
