import type { z } from 'zod';
import type { EventDefinition, PayloadOf } from '#contracts';
import type { Database } from '#database';
import { headerNames, InProcessBroker, type OutgoingRecord } from '#messaging';
import { newId } from '#runtime';
import { probe } from '#testing';

const unused = new AbortController().signal;

/** The broker of one process, which also remembers what passed through it and can speak as another service. */
export class TappedBroker extends InProcessBroker {
  private readonly passed: { type: string; payload: unknown }[] = [];

  override publish(topic: string, records: readonly OutgoingRecord[], signal: AbortSignal): Promise<void> {
    for (const { headers, value } of records) {
      this.passed.push({ type: headers[headerNames.type] ?? '', payload: JSON.parse(value ?? 'null') as unknown });
    }
    return super.publish(topic, records, signal);
  }

  /** Brings an event of another service and waits until it is handled or parked. */
  tell<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>, eventId = newId()): Promise<void> {
    return this.publish(event.topic, [recordOf(event, payload, eventId)], unused);
  }

  /** Every event of that kind that has left so far, once the outbox of that database is empty. */
  async told<P extends z.ZodObject>(
    event: EventDefinition<P>,
    database: Database,
  ): Promise<PayloadOf<EventDefinition<P>>[]> {
    await probe('an empty outbox', async () => (await database.query('SELECT id FROM outbox LIMIT 1')).length === 0);
    const ofKind = this.passed.filter(({ type }) => type === event.name);
    return ofKind.map(({ payload }) => event.payload.parse(payload));
  }

  /** Every payload that passed so far, as one text. */
  allTold(): string {
    return JSON.stringify(this.passed);
  }
}

function recordOf<P extends z.ZodObject>(
  event: EventDefinition<P>,
  payload: z.input<P>,
  eventId: string,
): OutgoingRecord {
  return {
    id: 1,
    key: event.key(event.payload.parse(payload)),
    value: JSON.stringify(payload),
    headers: { [headerNames.id]: eventId, [headerNames.type]: event.name, [headerNames.source]: event.owner },
  };
}
