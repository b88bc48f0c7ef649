import { z } from 'zod';
import { consentState, id, instant, language, timeZone } from '#contracts';
import { route } from '#runtime';
import { consentChannel, consentGiven, consentPurpose } from '../consent/consent.shapes.js';
import { pageOf, pageQuery } from '../listing/page.shapes.js';
import { profileReply } from '../profiles/profile.shapes.js';
import { workplaceRole } from './workplace-role.shapes.js';

/** A person as the console shows them: no number and no address leaves contacts unmasked. */
export const contactReply = z.object({
  id,
  /** Null for a walk-in who gave none. */
  name: z.string().nullable(),
  /** Masked, such as `j…@example.org`. */
  email: z.string().nullable(),
  language,
  postalCode: z.string().nullable(),
  /** More than one where only an area code is known. */
  timeZones: z.array(timeZone),
  /** Masked (`…1234`), in order of preference. */
  phones: z.array(z.object({ masked: z.string(), textable: z.boolean() })),
  smsConsent: consentState,
  emailConsent: consentState,
  circles: z.array(z.object({ id, name: z.string() })),
  workplaces: z.array(z.object({ id, name: z.string(), role: workplaceRole })),
  source: z.enum(['console', 'import', 'walk_in', 'joined']),
  createdAt: instant,
});
export type ContactReply = z.output<typeof contactReply>;

/** One entry of a person's consent ledger. */
export const consentEntryReply = z.object({
  channel: consentChannel,
  purpose: consentPurpose,
  state: consentState,
  cause: z.enum([
    'attested',
    'do_not_call',
    'number_closed',
    'address_closed',
    'carrier_keyword',
    'own_words',
    'provider',
    'one_click',
    'page',
    'text',
    'joined',
    'merged',
  ]),
  happenedAt: instant,
  recordedAt: instant,
  importId: id.nullable(),
  /** The words of ours that they were shown, in their language; null where none were. */
  shown: z.object({ version: z.int().min(1), language, words: z.string() }).nullable(),
  /** What a chair attested; null where the person acted themselves. */
  attestation: z.object({ how: z.string(), wording: z.string(), attestedBy: z.string() }).nullable(),
});

export const contactDetailReply = contactReply.extend({
  ...profileReply.shape,
  /** Calendar date, `YYYY-MM-DD`. */
  memberSince: z.string().nullable(),
  /** How they stand now, by channel and purpose, as their ledger says. */
  consent: z.array(
    z.object({ channel: consentChannel, purpose: consentPurpose, state: consentState, since: instant.nullable() }),
  ),
  /** Latest first. */
  consentHistory: z.array(consentEntryReply),
});
export type ContactDetailReply = z.output<typeof contactDetailReply>;

export const addContactBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** In order of preference; ten-digit numbers are taken for North American ones. */
  phones: z
    .array(z.strictObject({ number: z.string().max(40), textable: z.boolean().default(true) }))
    .max(10)
    .default([]),
  email: z.string().trim().max(254).nullable().default(null),
  language: language.default('en'),
  postalCode: z.string().trim().max(12).nullable().default(null),
  workplaceId: id.nullable().default(null),
  circleIds: z.array(id).max(20).default([]),
  /** Null: the person's consent is unknown and nothing goes to them. */
  consent: consentGiven.nullable().default(null),
});
export type AddContactBody = z.output<typeof addContactBody>;

export const listContacts = route({
  method: 'GET',
  path: '/api/contacts',
  summary: 'People, newest first: all, or those of a circle, a workplace, a union local.',
  query: pageQuery.extend({ circleId: id.optional(), workplaceId: id.optional(), unionLocalId: id.optional() }),
  reply: pageOf(contactReply),
});

export const addContact = route({
  method: 'POST',
  path: '/api/contacts',
  summary: 'Adds a person; they are asked only if the request says how they agreed. Honours Idempotency-Key.',
  body: addContactBody,
  reply: contactDetailReply,
  status: 201,
});

export const readContact = route({
  method: 'GET',
  path: '/api/contacts/:id',
  summary: 'One person with the history of their consent.',
  params: z.object({ id }),
  reply: contactDetailReply,
});

export const welcomeWalkIn = route({
  method: 'POST',
  path: '/internal/walk-ins',
  summary: 'The person behind a number typed on a public page, known or new; a new one has consent unknown.',
  body: z.strictObject({
    name: z.string().trim().max(200).nullable().default(null),
    phone: z.string().max(40),
    language,
  }),
  reply: z.object({ contactId: id }),
});
