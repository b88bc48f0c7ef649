import type { ServiceName } from '#contracts';
import type { Sql } from '#database';
import { newId, scrub } from '#runtime';
import type { ParkReason } from '../consuming/read-record.rules.js';
import type { IncomingRecord } from '../consuming/record.js';
import { headerNames } from '../event-headers.js';

const longestError = 500;

/** A record that this service cannot handle now, and why. */
export interface Parking {
  readonly record: IncomingRecord;
  readonly eventId: string | null;
  readonly reason: ParkReason;
  readonly error: string;
  /** How often its handling was tried. */
  readonly attempts: number;
}

/** An error as it is kept with a parked event, before personal data is taken out of it. */
export function inWords(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'It failed without an error.';
}

/** The text without anything that could be a person's, bounded, as PostgreSQL takes it. */
export function keptError(error: string): string {
  return asText(scrub(error).slice(0, longestError));
}

/** Sets records aside for a person, in the caller's transaction; a record that is parked already stays as it is. */
export async function park(sql: Sql, service: ServiceName, at: Date, parkings: readonly Parking[]): Promise<void> {
  for (const { record, eventId, reason, error, attempts } of parkings) {
    await sql.query(insertParked, [
      newId(),
      service,
      record.topic,
      record.partition,
      record.offset,
      record.key,
      eventId,
      asText(record.headers[headerNames.type] ?? null),
      asText(JSON.stringify(record.headers)),
      record.value,
      reason,
      keptError(error),
      at,
      attempts,
    ]);
  }
}

const insertParked = `
  INSERT INTO parked_events (id, consumer, topic, partition, record_offset, key, event_id, type, headers, payload,
                             reason, error, parked_at, attempts, tried_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::json, $10, $11, $12, $13, $14, CASE WHEN $14::integer > 0 THEN $13::timestamptz END)
  ON CONFLICT DO NOTHING`;

/** PostgreSQL takes every text but the one with a NUL in it; a poisoned record must never make parking fail. */
function asText<T extends string | null>(text: T): T {
  return (text?.replaceAll('\0', '\u2400') ?? null) as T;
}
