import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { emailIndex, id, instant } from '../fields.js';

/** A closed e-mail address was opened again by the person who reads it. */
export const emailReopened = defineEvent({
  name: 'notifications.email-reopened.v1',
  topic: 'notifications.reachability',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'A closed e-mail address was opened again by the person who reads it, through the link that had closed it.',
  key: (change) => change.emailIndex,
  payload: z.object({
    emailIndex,
    /** Everybody known to have this address. */
    contactIds: z.array(id).max(100),
    reopenedAt: instant,
  }),
  example: {
    emailIndex: 'cd'.repeat(32),
    contactIds: ['0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90'],
    reopenedAt: '2026-12-03T15:07:00Z',
  },
});
