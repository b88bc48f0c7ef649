import { z } from 'zod';
import { route } from '#runtime';

/** What an incoming text must hold; media are named in it but never fetched. */
export const inboundText = z.object({
  MessageSid: z.string().min(1).max(64),
  From: z.string().min(3).max(32),
  /** The number of ours that it was sent to. */
  To: z.string().max(32).optional(),
  Body: z.string().max(4096).default(''),
});

export const receiveText = route({
  method: 'POST',
  path: '/hooks/twilio/inbound',
  summary: 'A text to us; answered with empty TwiML once it is kept. Signed by the provider.',
});
