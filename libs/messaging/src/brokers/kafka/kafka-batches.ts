import kafkajs, { type EachBatchPayload } from 'kafkajs';
import { RedeliveryNeeded } from '../../consuming/dispatcher.js';
import type { BoundHandlers } from '../../consuming/handlers.js';
import { Slots } from '../../slots.js';
import { within } from '../../within.js';
import type { Subscriber } from '../broker.js';
import { toIncoming } from './kafka-record.js';
import { partitionsAtOnce } from './kafka-settings.js';
import type { Lag } from './lag.js';
import { OffsetCommits } from './offset-commits.js';
import { Pulse } from './pulse.js';
import type { VitalSigns } from './vital-signs.js';

const { KafkaJSError } = kafkajs;

/** A batch that takes longer than this is worked on aside, so that the other partitions need not wait for it. */
const asideAfterMs = 1_000;

/** Batches worked on aside at once; each takes a connection of the database pool. More of them are waited for. */
const mostAside = 6;

/** A batch that is worked on aside. */
interface Aside {
  readonly topic: string;
  readonly done: Promise<void>;
}

export interface BatchParts {
  readonly subscriber: Subscriber;
  readonly handlers: BoundHandlers;
  readonly signs: VitalSigns;
  readonly lag: Lag;
  /** False when the consumer is to stop: the transaction in hand is finished, no other is begun. */
  readonly goesOn: () => boolean;
  /** Called when no repetition can help: the process has to end. */
  readonly fail: (reason: unknown) => void;
}

/**
 * Works on what a consumer fetches. kafkajs fetches no more from a broker while a batch of it is in hand, so that one
 * slow handler would hold up every topic of its service; a batch that takes long is therefore worked on aside, with
 * its partition paused.
 */
export class KafkaBatches {
  private readonly aside = new Map<string, Aside>();
  private readonly inHand = new Set<AbortController>();
  private readonly slots = new Slots(partitionsAtOnce);

  private readonly commits: OffsetCommits;

  constructor(private readonly parts: BatchParts) {
    this.commits = new OffsetCommits(parts.subscriber.logger);
  }

  /** Resolves when the batch is done, or goes on aside. */
  async take(payload: EachBatchPayload): Promise<void> {
    await this.parts.signs.working(() => this.workOn(payload));
    this.commits.moved(payload);
    if (!this.parts.goesOn()) await this.commits.tell();
  }

  /** Something is worked on, aside or not. */
  get busy(): boolean {
    return this.inHand.size > 0;
  }

  private workOn(payload: EachBatchPayload): Promise<void> {
    const { dispatcher } = this.parts.subscriber;
    // Those that share a transaction share its connection too, so that there may be as many as there are partitions.
    if (dispatcher.shares(payload.batch.topic, this.parts.handlers)) return this.begin(payload, Infinity);
    return this.slots.with(() => this.begin(payload, mostAside));
  }

  /** Resolves when the batch is done or goes on aside, or when it is to come again. */
  private async begin(payload: EachBatchPayload, roomAside: number): Promise<void> {
    // While it waited for its turn, others may have been given its partition.
    if (!payload.isRunning() || payload.isStale()) return;
    const slow = [...this.aside.values()].filter(({ topic }) => topic === payload.batch.topic);
    // What made one partition of a topic slow will make the others slow too: they come again when it is over.
    if (slow.length > 0) {
      this.wait(payload, Promise.all(slow.map(({ done }) => done)));
      return;
    }
    const work = this.handle(payload);
    if (this.aside.size >= roomAside) return work;
    if (await within(asideAfterMs, work)) return;
    this.setAside(payload, work);
  }

  private setAside(payload: EachBatchPayload, work: Promise<void>): void {
    const { topic, partition } = payload.batch;
    const name = `${topic}/${String(partition)}`;
    const done = this.finish(payload, work).finally(() => this.aside.delete(name));
    this.aside.set(name, { topic, done });
    this.wait(payload, done);
  }

  /** Has the partition fetched again when something is over. */
  private wait(payload: EachBatchPayload, over: Promise<unknown>): void {
    const resume = payload.pause();
    void over.then(resume);
  }

  /** The partitions are shared out anew: what is in hand ends after its transaction, and comes again. */
  giveBack(): void {
    for (const ended of this.inHand) ended.abort();
  }

  /** Resolves when nothing is worked on aside any more, and Kafka knows how far that brought us. */
  async settled(): Promise<void> {
    await Promise.all([...this.aside.values()].map(({ done }) => done));
    await this.commits.tell();
  }

  /** What kafkajs does after a batch that it waits for: what was not handled, it brings again. */
  private async finish(payload: EachBatchPayload, work: Promise<void>): Promise<void> {
    try {
      await work;
      this.commits.moved(payload);
    } catch (error) {
      this.parts.subscriber.logger.warn({ error, topic: payload.batch.topic }, 'a batch that took long comes again');
    }
  }

  private async handle(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch;
    const ended = new AbortController();
    this.inHand.add(ended);
    // After a lost beat the transaction in hand may end; the rest is for whoever gets the partition.
    const pulse = new Pulse(
      () => payload.heartbeat(),
      () => ended.abort(),
    );
    try {
      this.note(payload, Number(messages[0]?.offset));
      const records = messages.map((message) => toIncoming(topic, partition, message));
      const handled = (last: { offset: string }): Promise<void> => this.handled(payload, last.offset, ended);
      const control = { signal: ended.signal, handled };
      await this.parts.subscriber.dispatcher.dispatch(records, this.parts.handlers, control);
      pulse.confirm();
    } catch (error) {
      throw this.forKafkajs(error);
    } finally {
      pulse.stop();
      this.inHand.delete(ended);
    }
  }

  private async handled(payload: EachBatchPayload, offset: string, ended: AbortController): Promise<void> {
    // A partition that was given back is no longer known to kafkajs, or begins somewhere else.
    if (ended.signal.aborted) return;
    payload.resolveOffset(offset);
    this.note(payload, Number(offset) + 1);
    await payload.heartbeat();
    if (!this.parts.goesOn() || !payload.isRunning() || payload.isStale()) ended.abort();
  }

  private note({ batch }: EachBatchPayload, next: number): void {
    this.parts.lag.note(batch.topic, batch.partition, { end: Number(batch.highWatermark), next });
  }

  /** kafkajs brings the batch again after an error it may retry; after any other the process has to end. */
  private forKafkajs(error: unknown): unknown {
    if (error instanceof KafkaJSError) return error;
    if (error instanceof RedeliveryNeeded) return new KafkaJSError(error, { retriable: true });
    this.parts.fail(error);
    return error;
  }
}
