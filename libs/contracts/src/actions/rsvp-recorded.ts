import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { count, id, instant, rsvpAnswer } from '../fields.js';

/** An RSVP was recorded or changed; the last one of a person for a shift wins. */
export const rsvpRecorded = defineEvent({
  name: 'actions.rsvp-recorded.v1',
  topic: 'actions.rsvps',
  owner: 'actions',
  consumers: ['contacts', 'notifications'],
  meaning: 'An RSVP was recorded or changed; the last one of a person for a shift wins.',
  key: (rsvp) => rsvp.contactId,
  payload: z.object({
    rsvpId: id,
    actionId: id,
    shiftId: id,
    contactId: id,
    answer: rsvpAnswer,
    /** People the person brings besides themselves. */
    guests: count.max(99),
    source: z.enum(['text', 'page', 'console']),
    /** False until the person has answered our text: typed on the public page by someone we cannot know. */
    verified: z.boolean(),
    /** The reply that caused it, so that the echo answers exactly that text; null for other sources. */
    replyId: id.nullable(),
    recordedAt: instant,
  }),
  example: {
    rsvpId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f80',
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    shiftId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f71',
    contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90',
    answer: 'yes',
    guests: 2,
    source: 'text',
    verified: true,
    replyId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa0',
    recordedAt: '2026-12-03T15:02:11Z',
  },
});
