import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { consentState, emailIndex, id, instant, language, phoneIndex, timeZone } from '../fields.js';

/** What notifications must know of people to decide whether they may be texted; up to 500 people at once. */
export const contactsChanged = defineEvent({
  name: 'contacts.contacts-changed.v1',
  topic: 'contacts.contacts',
  owner: 'contacts',
  consumers: ['notifications'],
  meaning:
    'People were added or changed: language, zones, numbers and e-mail addresses (as keyed hashes) and consent, up to 500 at once.',
  key: (change) => change.contacts[0]?.contactId ?? '',
  payload: z.object({
    contacts: z
      .array(
        z.object({
          contactId: id,
          /** Grows with each change of the person; a reader keeps the highest, because chunks have keys of their own. */
          version: z.int().min(1),
          language,
          /** Candidate zones; more than one where only an area code is known: texts keep the hours of all of them. */
          timeZones: z.array(timeZone).min(1).max(12),
          /** In order of preference. */
          phones: z.array(z.object({ phoneIndex, textable: z.boolean() })).max(10),
          smsConsent: consentState,
          /** In order of preference; missing in events from before there was e-mail, and then there are none. */
          emails: z.array(z.object({ emailIndex })).max(10).optional(),
          /** Missing means unknown. */
          emailConsent: consentState.optional(),
        }),
      )
      .min(1)
      .max(500),
    changedAt: instant,
  }),
  example: {
    contacts: [
      {
        contactId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90',
        version: 1,
        language: 'es',
        timeZones: ['America/Chicago'],
        phones: [{ phoneIndex: 'ab'.repeat(32), textable: true }],
        smsConsent: 'opted_in',
        emails: [{ emailIndex: 'cd'.repeat(32) }],
        emailConsent: 'opted_in',
      },
    ],
    changedAt: '2026-12-01T18:00:00Z',
  },
});
