import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { audienceRule, count, id } from '../fields.js';

/** How many people were left out for which reason. */
const leftOut = z.array(
  z.object({
    reason: z.enum(['no_consent', 'opted_out', 'no_phone', 'not_textable', 'other_language']),
    people: count,
  }),
);

/** A part of a wave's audience; chunks of one wave arrive in order, before the summary. */
export const audienceChunkResolved = defineEvent({
  name: 'contacts.audience-chunk-resolved.v1',
  topic: 'contacts.audiences',
  owner: 'contacts',
  consumers: ['notifications'],
  meaning: "A part of a wave's audience, up to 1,000 people; chunks of one wave arrive in order, before the summary.",
  key: (chunk) => chunk.waveId,
  payload: z.object({
    waveId: id,
    /** Counts from 0. */
    chunk: count,
    contactIds: z.array(id).min(1).max(1000),
  }),
  example: {
    waveId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fb0',
    chunk: 0,
    contactIds: ['0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90'],
  },
});

/** A wave's audience is complete: how many people it holds and who was left out for which reason. */
export const audienceResolved = defineEvent({
  name: 'contacts.audience-resolved.v1',
  topic: 'contacts.audiences',
  owner: 'contacts',
  consumers: ['notifications'],
  meaning: "A wave's audience is complete: how many people it holds and how many were left out for which reason.",
  key: (summary) => summary.waveId,
  payload: z.object({
    waveId: id,
    people: count,
    chunks: count,
    leftOut,
  }),
  example: {
    waveId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fb0',
    people: 148,
    chunks: 1,
    leftOut: [{ reason: 'no_consent', people: 41 }],
  },
});

/** How far contacts has come with a wave's audience; it goes on from there, so that the first texts wait for no others. */
export const audiencePartResolved = defineEvent({
  name: 'contacts.audience-part-resolved.v1',
  topic: 'contacts.audience-parts',
  owner: 'contacts',
  consumers: ['contacts'],
  meaning: "How far a wave's audience has been resolved, and what was found so far; contacts goes on from there.",
  key: (part) => part.waveId,
  payload: z.object({
    waveId: id,
    audience: audienceRule,
    /** The last person looked at, in the order of ids. */
    last: id,
    parts: count,
    chunks: count,
    people: count,
    leftOut,
  }),
  example: {
    waveId: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6fb0',
    audience: { circleId: null, language: null },
    last: '0199a0b2-5f4e-7c3a-9d1e-2b3c4d5e6f90',
    parts: 1,
    chunks: 1,
    people: 245,
    leftOut: [{ reason: 'no_consent', people: 5 }],
  },
});
