import type { ServiceName } from '#contracts';
import type { Sql } from '#database';
import { keysStillHeld } from '../parking/keys-still-held.js';
import type { ReadRecord } from './read-record.rules.js';
import { keyOf } from './record.js';

/** What a batch meets in the database. */
export interface Admission {
  /** Ids that were not in the inbox before; they are now. */
  readonly fresh: Set<string>;
  /** Keys of the topic behind whose parked events everything has to wait. */
  readonly blocked: Set<string>;
}

/**
 * Notes the events of a batch of one topic as handled, inside the transaction that handles them, and answers which of
 * them are new. A second transaction with the same event waits here for the first, and then finds nothing new.
 */
export async function admit(sql: Sql, service: ServiceName, batch: readonly ReadRecord[]): Promise<Admission> {
  const ids = batch.map((read) => read.eventId).filter((id) => id !== null);
  const keys = [...new Set(batch.map((read) => keyOf(read.record)))].filter((key) => key !== null);
  const topic = batch[0]?.record.topic ?? '';
  const [found] = await sql.prepared<{ repeated: string[]; blocked: string[] }>('inbox_admit', admitBatch, [
    service,
    ids,
    topic,
    keys,
  ]);
  const blocked = found?.blocked.length ? await keysStillHeld(sql, service, topic, found.blocked) : new Set<string>();
  const fresh = new Set(ids);
  for (const id of found?.repeated ?? []) fresh.delete(id);
  return { fresh, blocked };
}

// Nearly always everything is new, so it answers what is not. The keys are compared as the bytes they are; only the answer is text.
const admitBatch = `
  WITH fresh AS (
    INSERT INTO inbox (consumer, event_id) SELECT $1, unnest($2::uuid[])
    ON CONFLICT DO NOTHING RETURNING event_id)
  SELECT
    ARRAY(SELECT id::text FROM unnest($2::uuid[]) AS id WHERE id NOT IN (SELECT event_id FROM fresh)) AS repeated,
    ARRAY(
      SELECT DISTINCT encode(key, 'hex') FROM parked_events
      WHERE consumer = $1 AND topic = $3 AND state = 'parked'
        AND key = ANY(ARRAY(SELECT decode(wanted, 'hex') FROM unnest($4::text[]) AS wanted))) AS blocked`;

/** The least uuidv7 of an instant: ids below it were made earlier. */
export function leastIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** Forgets at most `limit` events published before that instant; answers how many. */
export async function pruneInbox(sql: Sql, service: ServiceName, before: Date, limit: number): Promise<number> {
  const gone = await sql.query(
    `DELETE FROM inbox WHERE consumer = $1 AND event_id IN (
       SELECT event_id FROM inbox WHERE consumer = $1 AND event_id < $2 ORDER BY event_id LIMIT $3)
     RETURNING 1 AS one`,
    [service, leastIdAt(before), limit],
  );
  return gone.length;
}
