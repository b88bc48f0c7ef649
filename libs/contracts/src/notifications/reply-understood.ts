import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id, instant, rsvpAnswer } from '../fields.js';

/** A person's text (or a chair's reading of it) answered the open ask of an action. */
export const replyUnderstood = defineEvent({
  name: 'notifications.reply-understood.v1',
  topic: 'notifications.replies',
  owner: 'notifications',
  consumers: ['actions'],
  meaning: "A person's text, or a chair's reading of it, answered the open ask of an action.",
  key: (reply) => reply.contactId,
  payload: z.object({
    replyId: id,
    contactId: id,
    actionId: id,
    /** Null: the shift this person last answered for or was asked about, else the first that is still to come. */
    shiftId: id.nullable(),
    answer: rsvpAnswer,
    /** People brought along; null when the text does not say, so that an earlier number stays. */
    guests: count.max(99).nullable(),
    receivedAt: instant,
    /** True when later texts of the person may have been told before; all others are told in the order they came. */
    late: z.boolean().optional(),
  }),
  example: {
    replyId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa0',
    contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90',
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    shiftId: null,
    answer: 'yes',
    guests: 2,
    receivedAt: '2026-12-03T15:02:10Z',
  },
});
