import { z } from 'zod';
import { id } from '#contracts';

/** What every list takes: the last id of the page before, and how many at most. */
export const pageQuery = z.object({
  /** `nextCursor` of the page before; left out for the first page. */
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** One page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The page among rows that were read one beyond the limit: that one row says that there are more. */
export function pageFrom<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
