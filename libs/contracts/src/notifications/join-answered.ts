import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant } from '../fields.js';

/** The phone answered whether its owner wants to join. */
export const joinAnswered = defineEvent({
  name: 'notifications.join-answered.v1',
  topic: 'notifications.replies',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'Whoever answers a number said whether they want to join, as somebody had asked with it on a page.',
  key: (answer) => answer.joinId,
  payload: z.object({
    joinId: id,
    answer: z.enum(['yes', 'no']),
    /** The text that said so. */
    replyId: id,
    answeredAt: instant,
  }),
  example: {
    joinId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa1',
    answer: 'yes',
    replyId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa2',
    answeredAt: '2026-12-03T15:02:00Z',
  },
});
