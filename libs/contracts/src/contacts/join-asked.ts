import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { id, instant, language, phoneIndex } from '../fields.js';

/** Somebody typed a number on a circle's page; whoever answers it is to be asked once whether they want to join. */
export const joinAsked = defineEvent({
  name: 'contacts.join-asked.v1',
  topic: 'contacts.consent',
  owner: 'contacts',
  consumers: ['notifications'],
  meaning: 'Somebody asked on a page to join; whoever answers the number is to be asked once to confirm it.',
  key: (join) => join.phoneIndex,
  payload: z.object({
    joinId: id,
    /** Whoever is known with the number under that name; the same as `joinId` when nobody is. */
    contactId: id,
    phoneIndex,
    /** Of the page. */
    language,
    askedAt: instant,
  }),
  example: {
    joinId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa1',
    contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fa1',
    phoneIndex: 'ab'.repeat(32),
    language: 'es',
    askedAt: '2026-12-03T15:00:00Z',
  },
});
