import { z } from 'zod';
import { instant } from '#contracts';

/** By which means people agreed to be asked. */
export const consentChannel = z.enum(['sms', 'email']);

/**
 * How people agreed to be asked: without all of it, nobody is opted in. The words are kept as evidence, so they are
 * asked for as they were said or shown, not as a summary.
 */
export const consentGiven = z.strictObject({
  /**
   * What they agreed to. Texts alone unless it says more: whoever agreed to texts has said nothing of e-mail, and a
   * script from before there was e-mail attests texts.
   */
  channels: z.array(consentChannel).min(1).max(2).default(['sms']),
  /** By what means: a sign-up sheet, a form, in person. */
  how: z.string().trim().min(3).max(300),
  obtainedAt: instant,
  /** The words that they agreed to. */
  wording: z.string().trim().min(10).max(2000),
  /** Who stands in for it. */
  attestedBy: z.string().trim().min(2).max(120),
});
export type ConsentGiven = z.output<typeof consentGiven>;
