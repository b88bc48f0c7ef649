import { z } from 'zod';
import { instant } from '#contracts';

/** By which means people agreed to be asked. */
export const consentChannel = z.enum(['sms', 'email']);

/** What people agree to be written to about. */
export const consentPurpose = z.enum(['turnout', 'transactional', 'elections']);

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
  /**
   * What they agreed to be written to about. Actions always; elections only where the words said so: what is about an
   * election may go to nobody else.
   */
  purposes: z
    .array(consentPurpose)
    .min(1)
    .max(3)
    .default(['turnout'])
    .refine((said) => said.includes('turnout'), {
      message: 'Whoever agrees to anything agrees to be asked to actions: `turnout` is among the purposes.',
    }),
  /** By what means: a sign-up sheet, a form, in person. */
  how: z.string().trim().min(3).max(300),
  obtainedAt: instant,
  /** The words that they agreed to. */
  wording: z.string().trim().min(10).max(2000),
  /** Who stands in for it. */
  attestedBy: z.string().trim().min(2).max(120),
});
export type ConsentGiven = z.output<typeof consentGiven>;
