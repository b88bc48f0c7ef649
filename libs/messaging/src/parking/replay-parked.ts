import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { type Caller, Clock, Logger, Problem, serviceUnavailable } from '#runtime';
import { isTransient } from '../consuming/failures.rules.js';
import { handOver, whyNot } from '../consuming/hand-over.js';
import type { BoundHandlers } from '../consuming/handlers.js';
import { type ParkReason, readRecord } from '../consuming/read-record.rules.js';
import { headerNames } from '../event-headers.js';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { Transactions } from '../publishing/transactions.js';
import { inWords, keptError } from './park.js';
import { parkedEventSettled, parkedEventUnknown } from './parked.errors.js';
import { countQueue, findQueue, lockFirst, type ParkedQueue, type QueuedEvent } from './parked-queue.js';

/** What a replay came to. */
export interface Replay {
  /** Events that took effect now. */
  readonly replayed: number;
  /** The event that failed again, at which the replay ended. */
  readonly failed: { readonly id: string; readonly reason: ParkReason; readonly error: string } | null;
  /** Events of the key that still wait. Without a failure: time was up, and another replay goes on. */
  readonly left: number;
}

/** Begins no other event of a queue after this time, so that whoever asked gets an answer. */
const boundMs = 5_000;

/** It cannot be handled, and this is why: the transaction of the try is rolled back with it. */
class NotHandled extends Error {
  override name = 'NotHandled';

  constructor(
    readonly reason: ParkReason,
    readonly error: string,
  ) {
    super(error);
  }
}

/** Tries parked events again, on a person's word. */
@Injectable()
export class ReplayParked {
  private handlers: BoundHandlers | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly metrics: MessagingMetrics,
  ) {}

  /** Called once, when the handlers of the service are known. */
  serve(handlers: BoundHandlers): void {
    this.handlers = handlers;
  }

  /**
   * Replays the queue of the event's key in order, from its first event on, until one fails again: an event that
   * overtook an earlier one could undo it. Each event takes effect in a transaction of its own, which also says that
   * it was replayed, so that two people, or two replicas, do it once.
   *
   * @throws Problem `parked_event_unknown`, `parked_event_settled`; `service_unavailable` when the database fails, with
   *   what was replayed before kept.
   */
  async run(caller: Caller, id: string): Promise<Replay> {
    const { handlers } = this;
    if (handlers === null) throw new Problem(serviceUnavailable);
    const queue = await this.transactions.run((tx) => findQueue(tx, this.options.service, id));
    if (!queue) throw new Problem(parkedEventUnknown);
    if (!queue.waits) throw new Problem(parkedEventSettled);
    const until = performance.now() + boundMs;
    let failed: Replay['failed'] = null;
    let replayed = 0;
    do {
      const outcome = await this.tryFirst(caller, queue, handlers);
      if (outcome === 'empty') break;
      if (outcome === 'replayed') replayed += 1;
      else failed = outcome;
    } while (failed === null && performance.now() < until);
    return { replayed, failed, left: await this.transactions.run((tx) => countQueue(tx, queue)) };
  }

  private async tryFirst(
    caller: Caller,
    queue: ParkedQueue,
    handlers: BoundHandlers,
  ): Promise<'empty' | 'replayed' | NonNullable<Replay['failed']>> {
    let event: QueuedEvent | undefined;
    try {
      await this.transactions.runForCauses(async ({ sql, txFor }) => {
        event = await lockFirst(sql, queue);
        if (!event) return;
        const read = readRecord(event.record, this.options);
        const why = whyNot(read, handlers);
        if (why) throw new NotHandled(why.reason, why.error);
        await handOver(read, txFor, handlers);
        const at = this.clock.now();
        await sql.query(settle, [event.id, at]);
        await audit(sql, caller, { deed: 'parked-event.replayed', ...about(event), at });
      }, this.options.handlingWithinMs);
    } catch (error) {
      if (isTransient(error)) throw new Problem(serviceUnavailable, { cause: error });
      if (!event) throw error;
      return this.keepFailure(caller, event, error);
    }
    if (!event) return 'empty';
    this.metrics.countSettled('replayed');
    this.logger.info(fieldsOf(event), 'parked event replayed');
    return 'replayed';
  }

  private async keepFailure(
    caller: Caller,
    event: QueuedEvent,
    cause: unknown,
  ): Promise<NonNullable<Replay['failed']>> {
    const reason = cause instanceof NotHandled ? cause.reason : 'handler_failed';
    const error = keptError(cause instanceof NotHandled ? cause.error : inWords(cause));
    await this.transactions.runForCauses(async ({ sql }) => {
      const at = this.clock.now();
      await sql.query(noteFailure, [event.id, reason, error, at]);
      await audit(sql, caller, { deed: 'parked-event.failed-again', ...about(event, { reason }), at });
    });
    this.metrics.countSettled('failed_again');
    this.logger.warn({ ...fieldsOf(event), reason, error: cause }, 'parked event failed again');
    return { id: event.id, reason, error };
  }
}

const settle = `
  UPDATE parked_events SET state = 'replayed', settled_at = $2, attempts = attempts + 1, tried_at = $2 WHERE id = $1`;

const noteFailure = `
  UPDATE parked_events SET reason = $2, error = $3, attempts = attempts + 1, tried_at = $4
   WHERE id = $1 AND state = 'parked'`;

function about({ id }: QueuedEvent, details: Record<string, string> = {}) {
  return { subject: `parked-event:${id}`, details };
}

function fieldsOf({ record, type }: QueuedEvent) {
  return { eventId: record.headers[headerNames.id], eventType: type, topic: record.topic };
}
