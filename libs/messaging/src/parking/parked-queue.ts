import type { ServiceName } from '#contracts';
import type { Sql } from '#database';
import type { IncomingRecord } from '../consuming/record.js';
import type { RecordHeaders } from '../event-headers.js';

/** The events of one key of a topic that wait, first come first; an event without a key is a queue of its own. */
export interface ParkedQueue {
  readonly service: ServiceName;
  readonly topic: string;
  readonly key: Buffer | null;
  /** The event that somebody named. */
  readonly id: string;
}

/** An event that waits, with the record as it arrived. */
export interface QueuedEvent {
  readonly id: string;
  readonly type: string | null;
  readonly record: IncomingRecord;
}

/** The queue that an event is in, with whether it still waits itself; undefined when there is no such event. */
export async function findQueue(
  sql: Pick<Sql, 'query'>,
  service: ServiceName,
  id: string,
): Promise<(ParkedQueue & { readonly waits: boolean }) | undefined> {
  const [found] = await sql.query<{ topic: string; key: Buffer | null; waits: boolean }>(
    `SELECT topic, key, state = 'parked' AS waits FROM parked_events WHERE consumer = $1 AND id::text = $2`,
    [service, id],
  );
  return found && { ...found, service, id };
}

interface Row {
  readonly id: string;
  readonly type: string | null;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly headers: RecordHeaders;
  readonly payload: Buffer | null;
}

/**
 * The first event of the queue, locked until the transaction is over: whoever replays or discards the same one, and
 * whatever arrives for its key, waits so long. Undefined when nothing of the queue waits any more.
 */
export async function lockFirst(sql: Sql, { service, topic, key, id }: ParkedQueue): Promise<QueuedEvent | undefined> {
  const [row] =
    key === null
      ? await sql.query<Row>(`${waiting} AND id::text = $3 FOR UPDATE`, [service, topic, id])
      : await sql.query<Row>(`${waiting} AND key = $3 ORDER BY position LIMIT 1 FOR UPDATE`, [service, topic, key]);
  if (row === undefined) return undefined;
  const { partition, offset, headers, payload: value, type } = row;
  return { id: row.id, type, record: { topic, partition, offset, key, value, headers } };
}

const waiting = `
  SELECT id, type, topic, partition, record_offset::text AS "offset", key, headers, payload
    FROM parked_events WHERE consumer = $1 AND topic = $2 AND state = 'parked'`;

/** How many events of the queue wait. */
export async function countQueue(sql: Pick<Sql, 'query'>, { service, topic, key, id }: ParkedQueue): Promise<number> {
  const [row] = await sql.query<{ left: number }>(
    `SELECT count(*) AS left FROM parked_events
      WHERE consumer = $1 AND topic = $2 AND state = 'parked' AND (key = $3 OR $3 IS NULL AND id::text = $4)`,
    [service, topic, key, id],
  );
  return row?.left ?? 0;
}
