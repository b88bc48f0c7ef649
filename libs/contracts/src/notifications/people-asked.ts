import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant } from '../fields.js';

/** People were really asked to come to an action: the provider took the message. Up to 1,000 of them at once. */
export const peopleAsked = defineEvent({
  name: 'notifications.people-asked.v1',
  topic: 'notifications.asks',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning:
    'People were really asked to come to an action, on one channel: the provider took the messages; up to 1,000.',
  key: (asked) => asked.actionId,
  payload: z.object({
    actionId: id,
    channel: z.enum(['sms', 'email']),
    contactIds: z.array(id).min(1).max(1000),
    /** When the last of them was. */
    askedAt: instant,
  }),
  example: {
    actionId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f70',
    channel: 'sms',
    contactIds: ['0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90'],
    askedAt: '2026-12-03T15:00:30Z',
  },
});
