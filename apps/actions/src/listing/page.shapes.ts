import { z } from 'zod';

/** What every list takes: where to go on, and how many at most. */
export const pageQuery = z.object({
  /** `nextCursor` of the page before; left out for the first page. */
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** One page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
