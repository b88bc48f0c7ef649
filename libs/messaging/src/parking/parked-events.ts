import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem, scrub } from '#runtime';
import type { ParkReason } from '../consuming/read-record.rules.js';
import { MessagingOptions } from '../messaging-options.js';
import { parkedEventUnknown } from './parked.errors.js';

/** An event that was set aside, as a person sees it: nothing of it could be a person's data. */
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
  /** What went wrong at the last try. */
  readonly error: string;
  readonly parkedAt: Date;
  /** How often its handling was tried; 0 for one that only waits behind another. */
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly state: ParkedState;
  /** Events of the same key that wait before it and have to be dealt with first. */
  readonly ahead: number;
  /** Events of the same key that wait behind it. */
  readonly behind: number;
  /** Size of its payload. */
  readonly bytes: number;
}

/** Only `parked` events hold up their key. */
export type ParkedState = 'parked' | 'replayed' | 'discarded';

/** Which part of the list is wanted. */
export interface ParkedPage {
  /** Leaves out what waits behind another event of its key. */
  readonly firstOfKey?: boolean;
  /** The last id of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number;
}

const mostListed = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** The events that this service set aside; injected by class. */
@Injectable()
export class ParkedEvents {
  constructor(
    private readonly database: Database,
    private readonly options: MessagingOptions,
  ) {}

  /** The events that wait, in the order in which they were set aside. */
  async list({ firstOfKey = false, after = firstId, limit = mostListed }: ParkedPage = {}): Promise<ParkedEvent[]> {
    const { service } = this.options;
    const rows = await this.database.query<Row>(listWaiting, [service, after, firstOfKey, Math.min(limit, mostListed)]);
    return rows.map(shown);
  }

  /**
   * One event, also when it waits no longer.
   *
   * @throws Problem `parked_event_unknown`.
   */
  async show(id: string): Promise<ParkedEvent> {
    const [row] = await this.database.query<Row>(findOne, [this.options.service, id]);
    if (!row) throw new Problem(parkedEventUnknown);
    return shown(row);
  }

  /** How many events wait. */
  async count(): Promise<number> {
    const [row] = await this.database.query<{ waiting: number }>(
      `SELECT count(*) AS waiting FROM parked_events WHERE consumer = $1 AND state = 'parked'`,
      [this.options.service],
    );
    return row?.waiting ?? 0;
  }
}

type Row = Omit<ParkedEvent, 'key'> & { readonly key: Buffer | null };

/** Keys and types of ours are ids and names; a record from elsewhere may carry anything there. */
function shown(row: Row): ParkedEvent {
  const { key, type, eventId } = row;
  const printable = (text: string): string => scrub(text).replaceAll(/\p{Cc}/gu, '\u2423');
  return {
    ...row,
    key: key && printable(key.toString()),
    type: type && printable(type),
    eventId: eventId && printable(eventId),
  };
}

const columns = `
  id, consumer, topic, partition, record_offset AS "offset", key, event_id AS "eventId", type, reason, error,
  parked_at AS "parkedAt", attempts, tried_at AS "triedAt", state, coalesce(length(payload), 0) AS bytes`;

// Events without a key hold up nobody. They are numbered as one key of their own and then said to be alone.
const listWaiting = `
  WITH waiting AS (
    SELECT ${columns},
           CASE WHEN key IS NULL THEN 0 ELSE row_number() OVER of_key - 1 END AS ahead,
           CASE WHEN key IS NULL THEN 0 ELSE count(*) OVER of_key_all - row_number() OVER of_key END AS behind
      FROM parked_events WHERE consumer = $1 AND state = 'parked'
    WINDOW of_key AS (PARTITION BY topic, key ORDER BY position),
           of_key_all AS (PARTITION BY topic, key))
  SELECT * FROM waiting WHERE id > $2::uuid AND ($3::boolean IS FALSE OR ahead = 0) ORDER BY id LIMIT $4`;

const findOne = `
  SELECT ${columns},
         (SELECT count(*) FROM parked_events AS other WHERE ${sameKey('<')}) AS ahead,
         (SELECT count(*) FROM parked_events AS other WHERE ${sameKey('>')}) AS behind
    FROM parked_events AS one WHERE consumer = $1 AND id::text = $2`;

function sameKey(order: '<' | '>'): string {
  return `other.consumer = one.consumer AND other.topic = one.topic AND other.key = one.key
            AND other.state = 'parked' AND one.state = 'parked' AND other.position ${order} one.position`;
}
