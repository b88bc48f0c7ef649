import { z } from 'zod';
import { audienceResolved, audienceRule, count } from '#contracts';
import { route } from '#runtime';

/** Why somebody of the rule is not asked. */
export const leftOutReason = audienceResolved.payload.shape.leftOut.element.shape.reason;
export type LeftOutReason = z.output<typeof leftOutReason>;

export const audiencePreviewReply = z.object({
  /** People who would be asked: exactly one per phone and per e-mail address. */
  people: count,
  /** On which channel; each of them on one. */
  byChannel: z.object({ sms: count, email: count }),
  byLanguage: z.object({ en: count, es: count }),
  /** People who agreed but share the phone of somebody already asked, so that it does not ring twice. */
  sharingAPhone: count,
  /** The same of those who would be asked by e-mail: a mailbox gets one. */
  sharingAnEmail: count,
  leftOut: z.array(z.object({ reason: leftOutReason, people: count })),
});
export type AudiencePreviewReply = z.output<typeof audiencePreviewReply>;

export const previewAudience = route({
  method: 'POST',
  path: '/api/audiences/preview',
  summary: 'How many people a rule would ask, by language, and who is left out for which reason.',
  body: audienceRule,
  reply: audiencePreviewReply,
});
