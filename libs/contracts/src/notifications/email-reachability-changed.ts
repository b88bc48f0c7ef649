import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { emailIndex, id, instant } from '../fields.js';

/** An e-mail address was closed by the person who reads it, or by its server. */
export const emailReachabilityChanged = defineEvent({
  name: 'notifications.email-reachability-changed.v1',
  topic: 'notifications.reachability',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'An e-mail address was closed (opted_out) by the person who reads it, on whichever channel they said so.',
  key: (change) => change.emailIndex,
  payload: z.object({
    emailIndex,
    /** Everybody known to have this address. */
    contactIds: z.array(id).max(100),
    state: z.enum(['opted_out']),
    /** The mail program's one-click button, our page, or a STOP by text of the person whose address it is. */
    how: z.enum(['one_click', 'page', 'text']),
    changedAt: instant,
  }),
  example: {
    emailIndex: 'cd'.repeat(32),
    contactIds: ['0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90'],
    state: 'opted_out',
    how: 'one_click',
    changedAt: '2026-12-03T15:03:00Z',
  },
});
