import { setTimeout as pause } from 'node:timers/promises';
import { ServerKafka } from '@nestjs/microservices';
import kafkajs, { type Consumer, type Kafka } from 'kafkajs';
import { type BoundHandlers, bindHandlers } from '../../consuming/handlers.js';
import { within } from '../../within.js';
import type { BrokerStrategy, Subscriber } from '../broker.js';
import { ConsumerWatch } from './consumer-watch.js';
import { GroupOffsets } from './group-offsets.js';
import { KafkaBatches } from './kafka-batches.js';
import { batchesAtOnce, consumerClientConfig, consumerConfig, type KafkaOptions } from './kafka-settings.js';
import type { KafkaTopics } from './kafka-topics.js';
import { Lag } from './lag.js';
import { VitalSigns } from './vital-signs.js';

const { Kafka: KafkaClient, KafkaJSError } = kafkajs;

/** Longest time that a service lives beside a Kafka that has never answered. */
const startBoundMs = 300_000;

const pauseMs = 500;

/** Longest time that a stop waits for the batches in hand; what is not done by then arrives again. */
const stopBoundMs = 6_000;

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
  private batches: KafkaBatches | null = null;
  private watch: ConsumerWatch | null = null;
  private doing = 'no broker answers';
  private closed: Promise<void> | null = null;
  private failed: Error | null = null;

  constructor(
    private readonly kafka: KafkaOptions,
    private readonly subscriber: Subscriber,
    private readonly topics: KafkaTopics,
  ) {
    super({ postfixId: '' });
  }

  override async createClient<T = Kafka>(): Promise<T> {
    return new KafkaClient(consumerClientConfig(this.kafka, () => this.seeks())) as T;
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
    const groupId = `${this.kafka.groupPrefix ?? ''}${this.subscriber.service}`;
    const consumer = client.consumer(consumerConfig(groupId));
    this.consumer = consumer;
    const batches = this.newBatches();
    this.batches = batches;
    this.listenTo(consumer, batches);
    await consumer.connect();
    this.doing = 'it asks for its share of the topics';
    // A group that is new has missed nothing only when it begins at the beginning.
    await consumer.subscribe({ topics: [...this.subscriber.topics], fromBeginning: true });
    this.watchOver(groupId, batches);
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: batchesAtOnce,
      eachBatch: (payload) => batches.take(payload),
    });
  }

  private newBatches(): KafkaBatches {
    const { subscriber, handlers, signs, backlog: lag } = this;
    const goesOn = (): boolean => this.goesOn();
    return new KafkaBatches({ subscriber, handlers, signs, lag, goesOn, fail: (reason) => this.fail(reason) });
  }

  private watchOver(groupId: string, batches: KafkaBatches): void {
    // What watched over an attempt to begin that failed has nothing to look at any more.
    void this.watch?.stop();
    this.signs.sign();
    const { signs, backlog: lag } = this;
    const { logger, topics } = this.subscriber;
    const offsets = new GroupOffsets(this.kafka, groupId, topics);
    const busy = (): boolean => batches.busy;
    this.watch = new ConsumerWatch({ signs, lag, offsets, logger, busy, fail: (reason) => this.fail(reason) });
  }

  override close(): Promise<void> {
    return (this.closed ??= this.end());
  }

  private async end(): Promise<void> {
    this.stopping.abort();
    await within(stopBoundMs, this.endConsuming());
  }

  private async endConsuming(): Promise<void> {
    // What was asked of the broker while it was starting is waited for, so that nothing begins after the end.
    await this.consuming;
    await this.watch?.stop();
    await this.batches?.settled();
    await this.consumer?.disconnect();
    this.consumer = null;
  }

  readiness(): string | null {
    if (this.failed !== null) return 'consuming has ended';
    if (this.subscriber.topics.length === 0) return null;
    return this.signs.consuming ? null : `not consuming from Kafka: ${this.doing}`;
  }

  lag(): ReadonlyMap<string, number> {
    return this.backlog.byTopic();
  }

  private listenTo(consumer: Consumer, batches: KafkaBatches): void {
    const { events } = consumer;
    consumer.on(events.FETCH, () => this.signs.fetched());
    for (const event of [events.FETCH_START, events.GROUP_JOIN, events.HEARTBEAT, events.CONNECT]) {
      consumer.on(event, () => this.signs.sign());
    }
    consumer.on(events.REBALANCING, () => (this.doing = 'it waits for its share of the topics'));
    consumer.on(events.GROUP_JOIN, ({ payload }) => {
      this.doing = 'no broker answers';
      batches.giveBack();
      this.backlog.keepOnly(payload.memberAssignment);
    });
    consumer.on(events.CRASH, ({ payload }) => {
      this.signs.sign();
      if (!payload.restart) this.fail(payload.error);
    });
  }

  private goesOn(): boolean {
    this.signs.sign();
    return !this.stopping.signal.aborted;
  }

  /** Asked before each attempt to find a broker. */
  private seeks(): boolean {
    this.doing = 'no broker answers';
    return this.goesOn();
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
