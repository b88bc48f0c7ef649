import { z } from 'zod';
import { decodePayload, type EventDefinition } from '#contracts';
import { type EventAttributes, fromHeaders, headerNames } from '../event-headers.js';
import type { MessagingOptions } from '../messaging-options.js';
import type { EventMeta } from './event-meta.js';
import type { IncomingRecord } from './record.js';

/** Why an event was parked. */
export type ParkReason =
  | 'unknown_type'
  | 'wrong_topic'
  | 'bad_id'
  | 'tombstone'
  | 'bad_json'
  | 'wrong_schema'
  | 'no_handler'
  | 'handler_failed'
  | 'behind_parked';

/** A record that was looked at: an event to handle, one for others, or one that nobody here can handle. */
export type ReadRecord = { readonly record: IncomingRecord; readonly eventId: string | null } & (
  | { readonly kind: 'event'; readonly payload: unknown; readonly meta: EventMeta; readonly eventId: string }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'unreadable'; readonly reason: ParkReason; readonly error: string }
);

/** Looks at a record for a service: is it an event of ours, is it for this service, does it keep its contract? */
export function readRecord(record: IncomingRecord, { service, catalogue }: MessagingOptions): ReadRecord {
  const attributes = fromHeaders(record.headers);
  const eventId = attributes?.eventId ?? null;
  const unreadable = (reason: ParkReason, error: string): ReadRecord => ({
    kind: 'unreadable',
    record,
    eventId,
    reason,
    error,
  });
  const event = catalogue.find(record.headers[headerNames.type] ?? '');
  if (event === undefined) return unreadable('unknown_type', 'No contract of this version has this type.');
  if (event.topic !== record.topic) return unreadable('wrong_topic', `${event.name} travels on ${event.topic}.`);
  if (!event.consumers.includes(service)) return { kind: 'not-ours', record, eventId };
  if (attributes === null) return unreadable('bad_id', 'The id in its headers is no uuid.');
  if (record.value === null) return unreadable('tombstone', 'It has no payload.');
  return readPayload(record, record.value, attributes, event);
}

function readPayload(
  record: IncomingRecord,
  value: Buffer,
  attributes: EventAttributes,
  event: EventDefinition,
): ReadRecord {
  const { eventId } = attributes;
  const raw = parseJson(value);
  if (raw === undefined) {
    return { kind: 'unreadable', record, eventId, reason: 'bad_json', error: 'The payload is not JSON.' };
  }
  try {
    const payload = decodePayload(event, raw);
    const meta = { ...attributes, topic: record.topic, key: record.key?.toString() ?? '' };
    return { kind: 'event', record, eventId, payload, meta };
  } catch (error) {
    return { kind: 'unreadable', record, eventId, reason: 'wrong_schema', error: schemaError(error) };
  }
}

/** The value, or undefined when the bytes are no JSON. What the parser says is dropped: it quotes the payload. */
function parseJson(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Paths and codes only: what zod says of a value could quote it. A contract that breaks over a payload, whatever with,
 * breaks over it each time: that record is set aside like any other, because ending the process would end each next one.
 */
function schemaError(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.name : 'It was no error that was thrown.';
  return error.issues.map((issue) => `${issue.path.join('.') || '(payload)'}: ${issue.code}`).join('; ');
}
