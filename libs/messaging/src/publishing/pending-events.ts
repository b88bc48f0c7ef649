import type { z } from 'zod';
import { encodePayload, type EventDefinition, type ServiceName } from '#contracts';
import type { Sql } from '#database';
import { type Clock, newId } from '#runtime';

/** What an event follows from. */
export interface EventCause {
  /** The same for everything that follows from one act of a person or a timer. */
  readonly correlationId: string;
  /** Id of the event whose handling published this one; null when an act outside did. */
  readonly causationId: string | null;
}

interface OutboxRow extends EventCause {
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

  add<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, cause: EventCause): void {
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
    if (this.rows.length === 0) return;
    const column = <K extends keyof OutboxRow>(name: K): OutboxRow[K][] => this.rows.map((row) => row[name]);
    await sql.prepared('outbox_leave', insertOutbox, [
      column('eventId'),
      column('topic'),
      column('key'),
      column('type'),
      column('correlationId'),
      column('causationId'),
      column('payload'),
      this.service,
      this.clock.now(),
    ]);
  }
}

const insertOutbox = `
  INSERT INTO outbox (event_id, topic, key, type, correlation_id, causation_id, payload, source, time)
  SELECT event_id, topic, key, type, correlation_id, causation_id, payload, $8, $9
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::json[])
      AS fresh (event_id, topic, key, type, correlation_id, causation_id, payload)`;
