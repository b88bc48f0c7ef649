import type { z } from 'zod';
import { encodePayload, type EventDefinition, type ServiceName } from '#contracts';
import type { Sql, SqlValue } from '#database';
import { type Clock, newId } from '#runtime';

/** What an event follows from. */
export interface EventCause {
  /** The same for everything that follows from one act of a person or a timer. */
  readonly correlationId: string;
  /** Id of the event whose handling published this one; null when an act outside did. */
  readonly causationId: string | null;
}

interface OutboxRow extends EventCause {
  /** The row of the publisher's own without which nothing happened; null where the event stands for itself. */
  readonly rowId: string | null;
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly payload: string;
}

/** Largest payload. Kafka takes a megabyte by default, headers and frame included. */
const mostBytes = 900_000;

/** The events of one transaction, kept in memory until its work is done and then written in one statement. */
export class PendingEvents {
  private readonly rows: OutboxRow[] = [];

  constructor(
    private readonly service: ServiceName,
    private readonly clock: Clock,
  ) {}

  /** Topics on which something is told. */
  topics(): ReadonlySet<string> {
    return new Set(this.rows.map(({ topic }) => topic));
  }

  add<P extends z.ZodObject>(
    event: EventDefinition<P>,
    payload: z.input<P>,
    cause: EventCause,
    rowId: string | null = null,
  ): void {
    if (event.owner !== this.service) {
      throw new Error(`${event.name} belongs to ${event.owner}; ${this.service} cannot publish it.`);
    }
    const encoded = encodePayload(event, payload);
    const json = JSON.stringify(encoded);
    const bytes = Buffer.byteLength(json);
    // Kafka would refuse it, again and again, and everything behind it would wait.
    if (bytes > mostBytes)
      throw new Error(`${event.name} has ${String(bytes)} bytes; an event has ${String(mostBytes)} at most.`);
    this.rows.push({
      ...cause,
      rowId,
      eventId: newId(),
      topic: event.topic,
      key: event.key(encoded),
      type: event.name,
      payload: json,
    });
  }

  /**
   * Writes the rows, last of all statements of the transaction: ids are given out after every row lock is held, so
   * that of two transactions that queued for the same row the later one has the higher ids.
   */
  async insertInto(sql: Sql): Promise<void> {
    if (this.rows.length > 0) await sql.prepared('outbox_leave', leaveAll, this.parameters());
  }

  /** What {@link leaveAll} and {@link leaveOfRows} ask for. */
  parameters(): SqlValue[] {
    const column = <K extends keyof OutboxRow>(name: K): OutboxRow[K][] => this.rows.map((row) => row[name]);
    return [
      column('rowId'),
      column('eventId'),
      column('topic'),
      column('key'),
      column('type'),
      column('correlationId'),
      column('causationId'),
      column('payload'),
      this.service,
      this.clock.now(),
    ];
  }
}

const columns = 'event_id, topic, key, type, correlation_id, causation_id, payload';

/** The insert, with its parameters behind so many others; `only` may leave some of the events out. */
function leave(before: number, only: string): string {
  const at = (number: number): string => `$${String(before + number)}`;
  const types = ['uuid', 'uuid', 'text', 'text', 'text', 'uuid', 'uuid', 'json'];
  return `
  INSERT INTO outbox (${columns}, source, time)
  SELECT ${columns}, ${at(types.length + 1)}::text, ${at(types.length + 2)}::timestamptz
    FROM unnest(${types.map((type, index) => `${at(index + 1)}::${type}[]`).join(', ')})
           WITH ORDINALITY AS told (row_id, ${columns}, told_as)
   WHERE ${only} ORDER BY told_as`;
}

const leaveAll = leave(0, 'true');

/**
 * Leaves the events of those rows that an earlier part of the same statement made.
 *
 * @param rows name of that part; it has a column `id`.
 * @param before parameters that the statement has besides.
 */
export function leaveOfRows(rows: string, before: number): string {
  return leave(before, `row_id IN (SELECT id FROM ${rows})`);
}
