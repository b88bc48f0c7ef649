import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#runtime';
import type { Broker, OutgoingRecord } from '../brokers/broker.js';
import type { MessagingMetrics } from '../messaging-metrics.js';
import { Horizon } from './horizon.js';
import { restAfter } from './gathering.rules.js';
import { batchSize, type OutboxReader } from './outbox-reader.js';

export interface DrainParts {
  readonly broker: Broker;
  readonly reader: OutboxReader;
  readonly logger: Logger;
  readonly metrics: MessagingMetrics;
}

/** Pause after a broker did not take a batch; it has retried by itself before it says so. */
const pauseAfterFailureMs = 250;

/** Sends the events of one topic, batch after batch, at most one of them under way. */
export class OutboxDrain {
  readonly horizon = new Horizon();
  private readonly stopping = new AbortController();
  private underWay: Promise<void> | null = null;

  constructor(
    readonly topic: string,
    private readonly parts: DrainParts,
  ) {}

  get busy(): boolean {
    return this.underWay !== null;
  }

  /** Begins with that batch; `whenDone` is called when the topic is idle again, and says whether all went well. */
  start(batch: readonly OutgoingRecord[], whenDone: (well: boolean) => void): void {
    this.underWay = this.sendAndRest(batch).then((well) => {
      this.underWay = null;
      whenDone(well);
    });
  }

  /** Begins no further batch, and waits for the one under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.underWay;
  }

  private async sendAndRest(batch: readonly OutgoingRecord[]): Promise<boolean> {
    const startedAt = performance.now();
    const well = await this.send(batch);
    const rest = restAfter(batch.length, performance.now() - startedAt);
    if (rest > 0 && !this.stopping.signal.aborted) await pause(rest);
    return well;
  }

  private async send(batch: readonly OutgoingRecord[]): Promise<boolean> {
    try {
      await this.sendFrom(batch);
      return true;
    } catch (error) {
      if (this.stopping.signal.aborted) return false;
      this.parts.logger.warn({ error, topic: this.topic, count: batch.length }, 'events stay in the outbox for now');
      await pause(pauseAfterFailureMs * (1 + Math.random()));
      return false;
    }
  }

  /** While a batch is under way the one before it is forgotten and the one behind it is read, in this order. */
  private async sendFrom(first: readonly OutgoingRecord[]): Promise<void> {
    let batch = first;
    let sent: readonly number[] = [];
    try {
      while (batch.length > 0 && !this.stopping.signal.aborted) {
        const ids = batch.map(({ id }) => id);
        const published = this.parts.broker.publish(this.topic, batch, this.stopping.signal);
        const following = this.forgetAndRead(sent, batch.length < batchSize ? null : ids);
        // Both are waited for: when one fails, the other must not be left behind with nobody watching it.
        const [taken, next] = await Promise.allSettled([published, following]);
        sent = taken.status === 'fulfilled' ? ids : [];
        if (taken.status === 'rejected') throw taken.reason;
        if (next.status === 'rejected') throw next.reason;
        batch = next.value;
      }
    } finally {
      await this.forget(sent);
    }
  }

  /** Reads ahead only while a full batch is under way; after a short one the relay looks again by itself. */
  private async forgetAndRead(
    sent: readonly number[],
    underWay: readonly number[] | null,
  ): Promise<readonly OutgoingRecord[]> {
    const [, next] = await Promise.all([this.forget(sent), underWay === null ? [] : this.readBeside(underWay)]);
    return next;
  }

  private async readBeside(ids: readonly number[]): Promise<readonly OutgoingRecord[]> {
    const read = await this.parts.reader.read([{ topic: this.topic, above: this.horizon.above }], ids);
    return read.get(this.topic) ?? [];
  }

  private async forget(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.parts.reader.remove(this.topic, ids);
    this.horizon.sent(ids.at(-1) ?? 0);
    this.parts.metrics.countRelayed(this.topic, ids.length);
  }
}
