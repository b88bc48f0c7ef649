import type { OutgoingRecord } from '../brokers/broker.js';
import { toHeaders } from '../event-headers.js';
import type { TransactionBounds } from './horizon.js';
import type { OneByOne } from './one-by-one.js';

interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly event_id: string;
  readonly source: string;
  readonly time: Date;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly payload: string;
}

/** Events sent to the broker at once. */
export const batchSize = 1_000;

/** Where to read: the events of a topic with an id above `above`. */
export interface ReadFrom {
  readonly topic: string;
  readonly above: number;
}

/** Reads and empties the outbox over one connection. */
export class OutboxReader {
  constructor(private readonly statements: OneByOne) {}

  /**
   * The first events of each of the topics, in order.
   *
   * @param except ids that are under way. Leaving these out, rather than beginning above them, keeps the order of
   *   two transactions that followed one another even when the earlier one has an id among these.
   */
  async read(from: readonly ReadFrom[], except: readonly number[] = []): Promise<Map<string, OutgoingRecord[]>> {
    const topics = from.map(({ topic }) => topic);
    const above = from.map((one) => one.above);
    const found = await this.statements.query<OutboxRow>({
      name: 'outbox_read',
      text: readTopics,
      values: [topics, above, except, batchSize],
    });
    const byTopic = new Map<string, OutgoingRecord[]>();
    for (const row of found.rows) {
      const records = byTopic.get(row.topic);
      if (records) records.push(toRecord(row));
      else byTopic.set(row.topic, [toRecord(row)]);
    }
    return byTopic;
  }

  /** Forgets events that the broker has taken. */
  async remove(topic: string, ids: readonly number[]): Promise<void> {
    const text = 'DELETE FROM outbox WHERE topic = $1 AND id = ANY($2::bigint[])';
    await this.statements.query({ name: 'outbox_forget', text, values: [topic, ids] });
  }

  /** Topics with events in the outbox, among them any that no contract of this version names. */
  async topics(): Promise<string[]> {
    const found = await this.statements.query<{ topic: string }>({ text: 'SELECT DISTINCT topic FROM outbox' });
    return found.rows.map(({ topic }) => topic);
  }

  /** Which transactions may still commit. */
  async bounds(): Promise<TransactionBounds> {
    const found = await this.statements.query<{ oldest: string; next: string }>({
      text: `SELECT pg_snapshot_xmin(seen)::text AS oldest, pg_snapshot_xmax(seen)::text AS next
         FROM pg_current_snapshot() AS seen`,
    });
    const row = found.rows[0];
    if (row === undefined) throw new Error('PostgreSQL did not say which transactions are open.');
    return { oldest: BigInt(row.oldest), next: BigInt(row.next) };
  }
}

// One statement for all topics, so that an idle relay asks once a second; one limit for each, so that a topic whose
// consumers are slow cannot hide the others.
const readTopics = `
  SELECT waiting.* FROM unnest($1::text[], $2::bigint[]) AS wanted (topic, above)
  CROSS JOIN LATERAL (
    SELECT id, topic, key, type, event_id, source, time, correlation_id, causation_id, payload::text AS payload
      FROM outbox
     WHERE outbox.topic = wanted.topic AND outbox.id > wanted.above AND outbox.id <> ALL ($3::bigint[])
     ORDER BY outbox.id LIMIT $4) AS waiting`;

function toRecord(row: OutboxRow): OutgoingRecord {
  const headers = toHeaders({
    eventId: row.event_id,
    type: row.type,
    source: row.source,
    time: row.time.toISOString(),
    correlationId: row.correlation_id,
    causationId: row.causation_id,
  });
  return { id: Number(row.id), key: row.key, value: row.payload, headers };
}
