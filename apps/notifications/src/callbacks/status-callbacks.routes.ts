import { z } from 'zod';
import { route } from '#runtime';

/** What a status callback must hold; Twilio adds much that we neither need nor keep. */
export const statusCallback = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().min(1).max(32),
  ErrorCode: z.coerce.number().int().optional().catch(undefined),
});

export const receiveStatus = route({
  method: 'POST',
  path: '/hooks/twilio/status/:token',
  summary: 'What became of a text of ours; answered once it is kept. Signed by the provider.',
  params: z.object({ token: z.string().min(1).max(64) }),
  status: 204,
});
