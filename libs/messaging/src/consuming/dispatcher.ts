import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TookTooLong } from '#database';
import { Clock, Logger } from '#runtime';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { inWords, park, type Parking } from '../parking/park.js';
import { Transactions, type TransactionScope } from '../publishing/transactions.js';
import { isHopeless, isTransient } from './failures.rules.js';
import { BatchHandOver, whyNot } from './hand-over.js';
import type { BoundHandlers } from './handlers.js';
import { admit } from './inbox.js';
import { handlerTries, nextGroupSize, pauseAfter, slowHandlerTries, transientTries } from './patience.rules.js';
import { readRecord, type ReadRecord } from './read-record.rules.js';
import { type IncomingRecord, keyOf } from './record.js';
import { SharedWork } from './shared-work.js';
import { WorkInHand } from './work-in-hand.js';

/** The broker must bring the same records again: the database, not the events, was in the way. */
export class RedeliveryNeeded extends Error {
  override name = 'RedeliveryNeeded';
}

/** How a broker follows the work on a batch. */
export interface BatchControl {
  /** Called after each transaction: this record and all before it are done. An error ends the batch here. */
  handled(last: IncomingRecord): Promise<void>;
  /** Aborted when the broker wants to stop: the transaction in hand is finished, no other is begun. */
  readonly signal: AbortSignal;
}

const firstGroup = 16;

/**
 * Turns arrived records into effects, each event once, in order per key. It throws `RedeliveryNeeded` when the batch
 * has to come again; any other error is a defect of this library.
 */
@Injectable()
export class Dispatcher {
  private readonly groupSizes = new Map<string, number>();
  private readonly inHand = new WorkInHand();
  private readonly shared = new WeakMap<BoundHandlers, Map<string, SharedWork>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly metrics: MessagingMetrics,
  ) {}

  /** Handles a batch of one partition, in order; what cannot be handled is parked with all that follows its key. */
  async dispatch(records: readonly IncomingRecord[], handlers: BoundHandlers, control: BatchControl): Promise<void> {
    let next = 0;
    while (next < records.length && !control.signal.aborted) {
      const first = records[next] as IncomingRecord;
      const size = this.groupSizes.get(first.topic) ?? firstGroup;
      const group = records.slice(next, next + size);
      const startedAt = performance.now();
      await this.inHand.during(first.topic, () => this.handleGroup(group, handlers, control.signal));
      this.groupSizes.set(first.topic, nextGroupSize(size, group.length, performance.now() - startedAt));
      next += group.length;
      await control.handled(group.at(-1) as IncomingRecord);
    }
  }

  /** Whether all that this service hears on a topic is handled together: then its partitions share transactions. */
  shares(topic: string, handlers: BoundHandlers): boolean {
    const { catalogue, service } = this.options;
    return catalogue.heardOn(topic, service).every((name) => handlers.get(name)?.together !== undefined);
  }

  /** Null while work goes on as it should; otherwise which handler does not come back. */
  overdue(): string | null {
    return this.inHand.longerThan(this.options.handlingWithinMs / 3);
  }

  private async handleGroup(
    group: readonly IncomingRecord[],
    handlers: BoundHandlers,
    signal: AbortSignal,
  ): Promise<void> {
    const read = group.map((record) => readRecord(record, this.options));
    const ours = read.filter(({ kind }) => kind !== 'not-ours');
    this.metrics.countArrived(group[0]?.topic ?? '', 'not_ours', read.length - ours.length);
    if (ours.length === 0) return;
    try {
      await this.patiently(() => this.handleShared(ours, handlers), signal);
    } catch (error) {
      if (error instanceof RedeliveryNeeded) throw error;
      // One of them failed and took the others along; alone, the others succeed.
      for (const one of ours) await this.handleAlone(one, handlers, signal);
    }
  }

  private async handleAlone(read: ReadRecord, handlers: BoundHandlers, signal: AbortSignal): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.patiently(() => this.handleTogether([read], handlers), signal);
        return;
      } catch (error) {
        if (error instanceof RedeliveryNeeded) throw error;
        const mostTries = error instanceof TookTooLong ? slowHandlerTries : handlerTries;
        if (isHopeless(error) || tries >= mostTries) return this.parkFailed(read, { error, tries }, signal);
        await pause(pauseAfter(tries, Math.random()));
      }
    }
  }

  /** Tries again after failures that pass; gives the batch back when they do not pass soon, or when it must stop. */
  private async patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (tries === transientTries || signal.aborted)
          throw new RedeliveryNeeded('The database failed', { cause: error });
        this.logger.warn({ error, attempt: tries }, 'handling events failed for now, trying again');
        await pause(pauseAfter(tries, Math.random()));
      }
    }
  }

  /** Together with what other partitions of the topic bring meanwhile, where that is how the topic is handled. */
  private handleShared(batch: readonly ReadRecord[], handlers: BoundHandlers): Promise<void> {
    const topic = batch[0]?.record.topic ?? '';
    if (!this.shares(topic, handlers)) return this.handleTogether(batch, handlers);
    const topics = this.shared.get(handlers) ?? new Map<string, SharedWork>();
    this.shared.set(handlers, topics);
    const work = topics.get(topic) ?? new SharedWork((events) => this.handleTogether(events, handlers));
    topics.set(topic, work);
    return work.add(batch);
  }

  private async handleTogether(batch: readonly ReadRecord[], handlers: BoundHandlers): Promise<void> {
    const topic = batch[0]?.record.topic ?? '';
    const { repeated, parked } = await this.transactions.runForCauses(
      (scope) => this.handleIn(scope, batch, handlers),
      this.options.handlingWithinMs,
    );
    for (const parking of parked) this.tellParked(parking);
    this.metrics.countArrived(topic, 'repeated', repeated);
    this.metrics.countArrived(topic, 'parked', parked.length);
    this.metrics.countArrived(topic, 'handled', batch.length - repeated - parked.length);
  }

  private async handleIn(
    { sql, txFor }: TransactionScope,
    batch: readonly ReadRecord[],
    handlers: BoundHandlers,
  ): Promise<{ repeated: number; parked: readonly Parking[] }> {
    const { fresh, blocked } = await admit(sql, this.options.service, batch);
    const parked: Parking[] = [];
    const handingOver = new BatchHandOver(txFor, handlers);
    let repeated = 0;
    for (const read of batch) {
      const key = keyOf(read.record);
      // Deleting answers whether it was there: the second of two equal ids in one batch is a repetition too.
      if (read.eventId !== null && !fresh.delete(read.eventId)) {
        repeated += 1;
        continue;
      }
      const parking = whyParked(read, key !== null && blocked.has(key), handlers);
      if (parking !== null) {
        parked.push(parking);
        if (key !== null) blocked.add(key);
      } else await handingOver.take(read);
    }
    await handingOver.finish();
    await park(sql, this.options.service, this.clock.now(), parked);
    return { repeated, parked };
  }

  private async parkFailed(
    read: ReadRecord,
    { error, tries }: { readonly error: unknown; readonly tries: number },
    signal: AbortSignal,
  ): Promise<void> {
    const parking: Parking = { ...read, reason: 'handler_failed', error: inWords(error), attempts: tries };
    const work = async ({ sql }: TransactionScope): Promise<boolean> => {
      const { fresh } = await admit(sql, this.options.service, [read]);
      // Another replica may have handled it while this one failed; then there is nothing to set aside.
      if (read.eventId !== null && !fresh.has(read.eventId)) return false;
      await park(sql, this.options.service, this.clock.now(), [parking]);
      return true;
    };
    if (!(await this.patiently(() => this.transactions.runForCauses(work), signal))) return;
    this.tellParked(parking, error);
    this.metrics.countArrived(read.record.topic, 'parked', 1);
  }

  private tellParked({ record, eventId, reason }: Parking, error?: unknown): void {
    const { topic, partition, offset } = record;
    this.logger.warn({ eventId, topic, partition, offset, reason, error }, 'event parked: it waits for a person');
  }
}

function whyParked(read: ReadRecord, blocked: boolean, handlers: BoundHandlers): Parking | null {
  const { record, eventId } = read;
  const behind = { reason: 'behind_parked', error: 'An earlier event of its key is parked.', attempts: 0 } as const;
  if (blocked) return { record, eventId, ...behind };
  const why = whyNot(read, handlers);
  return why && { record, eventId, ...why, attempts: 1 };
}
