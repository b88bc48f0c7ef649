import { defineEvent } from '../define-event.js';
import { id, instant } from '../fields.js';
import { z } from 'zod';

/** A person is gone from contacts; whoever knows them by their id forgets them too. */
export const personErased = defineEvent({
  name: 'contacts.person-erased.v1',
  topic: 'contacts.contacts',
  owner: 'contacts',
  consumers: ['actions', 'notifications'],
  meaning: 'A person was erased: what is kept of them elsewhere is removed, or loses its tie to them where it counts.',
  key: (erased) => erased.contactId,
  payload: z.object({ contactId: id, erasedAt: instant }),
  example: { contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90', erasedAt: '2026-12-01T18:00:00Z' },
});
