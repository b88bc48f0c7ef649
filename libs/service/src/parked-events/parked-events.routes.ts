import { z } from 'zod';
import { discardReasons } from '#messaging';
import { route } from '#runtime';

const instant = z.iso.datetime({ offset: true });
const byId = z.object({ id: z.uuid() });

/** Why an event was set aside. */
const parkReason = z.enum([
  'unknown_type',
  'wrong_topic',
  'bad_id',
  'tombstone',
  'bad_json',
  'wrong_schema',
  'no_handler',
  'handler_failed',
  'behind_parked',
]);

/** An event that a service set aside, with what is known of it and nothing that could be a person's data. */
export const parkedEventShape = z.object({
  id: z.uuid(),
  topic: z.string(),
  partition: z.int(),
  offset: z.int(),
  /** Later events of the same key wait behind this one. */
  key: z.string().nullable(),
  eventId: z.string().nullable(),
  type: z.string().nullable(),
  reason: parkReason,
  error: z.string(),
  parkedAt: instant,
  attempts: z.int().min(0),
  triedAt: instant.nullable(),
  state: z.enum(['parked', 'replayed', 'discarded']),
  /** Events of its key that wait before it; a replay begins with the first of them. */
  ahead: z.int().min(0),
  behind: z.int().min(0),
  bytes: z.int().min(0),
});

/** What a replay came to. */
export const replayShape = z.object({
  replayed: z.int().min(0),
  /** The event that failed again and still waits, with all that follows it. */
  failed: z.object({ id: z.uuid(), reason: parkReason, error: z.string() }).nullable(),
  /** Events of the key that still wait; without a failure, another replay goes on. */
  left: z.int().min(0),
});

/** How a person lets an event go. */
export const discardShape = z.strictObject({ why: z.enum(discardReasons) });

/** The part of the list that is wanted. */
export const parkedPageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** `first` leaves out what only waits behind another event of its key. */
  show: z.enum(['first', 'all']).default('all'),
  cursor: z.uuid().optional(),
});

export const listParked = route({
  method: 'GET',
  path: '/internal/parked-events',
  summary: 'Events that this service could not handle and that wait for a person, as they were set aside.',
  query: parkedPageQuery,
  reply: z.object({ waiting: z.int().min(0), items: z.array(parkedEventShape) }),
});

export const showParked = route({
  method: 'GET',
  path: '/internal/parked-events/:id',
  summary: 'One event that this service set aside.',
  params: byId,
  reply: parkedEventShape,
});

export const replayParked = route({
  method: 'POST',
  path: '/internal/parked-events/:id/replay',
  summary: 'Tries the events of its key again in order, until one fails.',
  params: byId,
  reply: replayShape,
});

export const discardParked = route({
  method: 'POST',
  path: '/internal/parked-events/:id/discard',
  summary: 'Gives this event up. What waits behind it goes on waiting.',
  params: byId,
  body: discardShape,
  reply: parkedEventShape,
});
