import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { ParkReason } from '../consuming/read-record.rules.js';

/** An event that waits for a person, as lists show it. */
export interface ParkedEvent {
  readonly id: string;
  /** The service that could not handle it. */
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** The key as text; null when the record has none. Later events of the same key wait behind this one. */
  readonly key: string | null;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly reason: ParkReason;
  /** What went wrong, without anything that could be a person's data. */
  readonly error: string;
  readonly parkedAt: Date;
  readonly state: ParkedState;
}

/** Only `parked` events hold up their key. */
export type ParkedState = 'parked' | 'replayed' | 'discarded';

const mostListed = 500;

/** The events that this service set aside; injected by class. */
@Injectable()
export class ParkedEvents {
  constructor(private readonly database: Database) {}

  /** The events in that state, in the order in which they arrived within each topic and key; at most 500. */
  async list(state: ParkedState = 'parked'): Promise<ParkedEvent[]> {
    const rows = await this.database.query<ParkedEvent & { key: Buffer | null }>(
      `SELECT id, consumer, topic, partition, record_offset AS "offset", key, event_id AS "eventId", type, reason,
              error, parked_at AS "parkedAt", state
         FROM parked_events WHERE state = $1 ORDER BY topic, partition, record_offset LIMIT $2`,
      [state, mostListed],
    );
    return rows.map((row) => ({ ...row, key: row.key?.toString() ?? null }));
  }

  /** How many events wait. */
  async count(): Promise<number> {
    const [row] = await this.database.query<{ waiting: number }>(
      `SELECT count(*) AS waiting FROM parked_events WHERE state = 'parked'`,
    );
    return row?.waiting ?? 0;
  }
}
