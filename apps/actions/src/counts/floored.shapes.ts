import { z } from 'zod';
import { count } from '#contracts';

/**
 * A count that people outside may see: exact from 5 up and at 0; one to four people are "fewer than five"; and
 * withheld where it, with the exact total, would give a small group away.
 */
export const flooredCount = z.union([
  z.strictObject({ n: count }),
  z.strictObject({ atMost: z.literal(4) }),
  z.strictObject({ withheld: z.literal(true) }),
]);
export type FlooredCount = z.output<typeof flooredCount>;
