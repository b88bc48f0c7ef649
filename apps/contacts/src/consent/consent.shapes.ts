import { z } from 'zod';
import { instant } from '#contracts';

/**
 * How people agreed to be texted: without all four, nobody is opted in. The words are kept as evidence, so they are
 * asked for as they were said or shown, not as a summary.
 */
export const consentGiven = z.strictObject({
  /** By what means: a sign-up sheet, a form, in person. */
  how: z.string().trim().min(3).max(300),
  obtainedAt: instant,
  /** The words that they agreed to. */
  wording: z.string().trim().min(10).max(2000),
  /** Who stands in for it. */
  attestedBy: z.string().trim().min(2).max(120),
});
export type ConsentGiven = z.output<typeof consentGiven>;
