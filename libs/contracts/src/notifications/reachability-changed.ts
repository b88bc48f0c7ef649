import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, phoneIndex } from '../fields.js';

/** A number was closed or opened again by the person who answers it. */
export const reachabilityChanged = defineEvent({
  name: 'notifications.reachability-changed.v1',
  topic: 'notifications.reachability',
  owner: 'notifications',
  consumers: ['contacts'],
  meaning: 'A number was closed (opted_out) or opened again (opted_in) by the person who answers it.',
  key: (change) => change.phoneIndex,
  payload: z.object({
    phoneIndex,
    /** Everybody known to have this number, and for an opt-out with several numbers, that person alone. */
    contactIds: z.array(id).max(100),
    state: z.enum(['opted_out', 'opted_in']),
    /** What told us: a carrier keyword, our own words, or the provider's error 21610. */
    how: z.enum(['carrier_keyword', 'own_words', 'provider']),
    changedAt: instant,
  }),
  example: {
    phoneIndex: 'ab'.repeat(32),
    contactIds: ['0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90'],
    state: 'opted_out',
    how: 'carrier_keyword',
    changedAt: '2026-12-03T15:03:00Z',
  },
});
