import { setTimeout as pause } from 'node:timers/promises';
import { ServerKafka } from '@nestjs/microservices';
import kafkajs, { type Consumer, type EachBatchPayload, type Kafka } from 'kafkajs';
import { RedeliveryNeeded } from '../../consuming/dispatcher.js';
import { type BoundHandlers, bindHandlers } from '../../consuming/handlers.js';
import { within } from '../../within.js';
import type { BrokerStrategy, Subscriber } from '../broker.js';
import { toIncoming } from './kafka-record.js';
import { consumerClientConfig, consumerConfig, type KafkaOptions, partitionsAtOnce } from './kafka-settings.js';
import type { KafkaTopics } from './kafka-topics.js';
import { Lag } from './lag.js';
import { Pulse } from './pulse.js';
import { VitalSigns } from './vital-signs.js';

const { Kafka: KafkaClient, KafkaJSError } = kafkajs;

/** How often the signs of life are looked at. */
const watchEveryMs = 5_000;

/** Longest time that a service lives beside a Kafka that has never answered. */
const startBoundMs = 300_000;

const pauseMs = 500;

/** Longest time that a stop waits for the batch in hand; what is not done by then arrives again. */
const stopBoundMs = 10_000;

/**
 * Nest's Kafka server with a consuming path of our own. Nest's acknowledges an event that has no handler, brings a
 * poisoned one back for ever, and stops without a word when its consumer meets an error it cannot retry.
 */
export class KafkaServer extends ServerKafka implements BrokerStrategy {
  private readonly signs = new VitalSigns();
  private readonly backlog = new Lag();
  private readonly stopping = new AbortController();
  private handlers: BoundHandlers = new Map();
  private consuming: Promise<void> = Promise.resolve();
  private watch: NodeJS.Timeout | null = null;
  private failed: Error | null = null;

  constructor(
    private readonly kafka: KafkaOptions,
    private readonly subscriber: Subscriber,
    private readonly topics: KafkaTopics,
  ) {
    super({ postfixId: '' });
  }

  override async createClient<T = Kafka>(): Promise<T> {
    return new KafkaClient(consumerClientConfig(this.kafka, () => this.goesOn())) as T;
  }

  /** The service is up without waiting for Kafka: people's work goes into the database, and leaves it when Kafka is back. */
  override async start(callback: () => void): Promise<void> {
    this.handlers = bindHandlers(this.messageHandlers);
    if (this.subscriber.topics.length > 0) {
      this.consuming = this.beginPatiently().catch((error: unknown) => this.fail(error));
    }
    callback();
  }

  /** Kafka may be away, or know a topic only a moment after it was created. */
  private async beginPatiently(): Promise<void> {
    const deadline = performance.now() + startBoundMs;
    for (;;) {
      try {
        await this.topics.ensure();
        if (this.goesOn()) await this.begin();
        return;
      } catch (error) {
        if (!this.goesOn()) return;
        if (!isPassing(error) || performance.now() > deadline) throw error;
        this.subscriber.logger.warn({ error }, 'consuming from Kafka has not begun yet, trying again');
        await this.consumer?.disconnect();
        await pause(pauseMs);
      }
    }
  }

  private async begin(): Promise<void> {
    const client = this.client as Kafka;
    const consumer = client.consumer(consumerConfig(`${this.kafka.groupPrefix ?? ''}${this.subscriber.service}`));
    this.consumer = consumer;
    this.listenTo(consumer);
    await consumer.connect();
    // A group that is new has missed nothing only when it begins at the beginning.
    await consumer.subscribe({ topics: [...this.subscriber.topics], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (payload) => this.signs.working(() => this.eachBatch(payload)),
    });
    this.signs.sign();
    this.watch = setInterval(() => this.lookAtSigns(), watchEveryMs);
    this.watch.unref();
  }

  override async close(): Promise<void> {
    this.stopping.abort();
    if (this.watch !== null) clearInterval(this.watch);
    await within(stopBoundMs, this.endConsuming());
  }

  private async endConsuming(): Promise<void> {
    // What was asked of the broker while it was starting is waited for, so that nothing begins after the end.
    await this.consuming;
    await this.consumer?.disconnect();
    this.consumer = null;
  }

  readiness(): string | null {
    if (this.failed !== null) return 'consuming has ended';
    if (this.subscriber.topics.length === 0) return null;
    return this.signs.consuming ? null : 'not consuming from Kafka';
  }

  lag(): ReadonlyMap<string, number> {
    return this.backlog.byTopic();
  }

  private listenTo(consumer: Consumer): void {
    const { events } = consumer;
    consumer.on(events.FETCH, () => this.signs.fetched());
    for (const event of [events.FETCH_START, events.GROUP_JOIN, events.HEARTBEAT, events.CONNECT]) {
      consumer.on(event, () => this.signs.sign());
    }
    consumer.on(events.GROUP_JOIN, ({ payload }) => this.backlog.keepOnly(payload.memberAssignment));
    consumer.on(events.CRASH, ({ payload }) => {
      this.signs.sign();
      if (!payload.restart) this.fail(payload.error);
    });
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages, highWatermark } = payload.batch;
    const ended = new AbortController();
    // After a lost beat the transaction in hand may end; the rest is for whoever gets the partition.
    const pulse = new Pulse(
      () => payload.heartbeat(),
      () => ended.abort(),
    );
    const control = {
      signal: ended.signal,
      handled: async ({ offset }: { offset: string }): Promise<void> => {
        payload.resolveOffset(offset);
        this.backlog.set(topic, partition, Number(highWatermark) - 1 - Number(offset));
        await payload.heartbeat();
        if (this.goesOn() && payload.isRunning() && !payload.isStale()) return;
        ended.abort();
      },
    };
    try {
      const records = messages.map((message) => toIncoming(topic, partition, message));
      await this.subscriber.dispatcher.dispatch(records, this.handlers, control);
      pulse.confirm();
    } catch (error) {
      throw this.forKafkajs(error);
    } finally {
      pulse.stop();
    }
  }

  /** kafkajs brings the batch again after an error it may retry; after any other the process has to end. */
  private forKafkajs(error: unknown): unknown {
    if (error instanceof KafkaJSError) return error;
    if (error instanceof RedeliveryNeeded) return new KafkaJSError(error, { retriable: true });
    this.fail(error);
    return error;
  }

  /** Asked before each attempt to reach a broker. */
  private goesOn(): boolean {
    this.signs.sign();
    return !this.stopping.signal.aborted;
  }

  private lookAtSigns(): void {
    if (this.signs.hung) this.fail(new Error('The Kafka consumer shows no sign of life.'));
  }

  private fail(reason: unknown): void {
    if (this.failed !== null || this.stopping.signal.aborted) return;
    this.failed = reason instanceof Error ? reason : new Error('Consuming from Kafka failed', { cause: reason });
    this.subscriber.onFatal(this.failed);
  }
}

/** True for what a later attempt may not meet: lost connections, leaders that are still being elected. */
function isPassing(error: unknown): boolean {
  return error instanceof KafkaJSError && (error.retriable || error.name === 'KafkaJSNumberOfRetriesExceeded');
}
