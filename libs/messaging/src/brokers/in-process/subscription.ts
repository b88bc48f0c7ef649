import { RedeliveryNeeded } from '../../consuming/dispatcher.js';
import type { BoundHandlers } from '../../consuming/handlers.js';
import type { IncomingRecord } from '../../consuming/record.js';
import { within } from '../../within.js';
import type { Subscriber } from '../broker.js';

/** Longest time that a stop waits for the transactions in hand. */
const stopBoundMs = 6_000;

/** One service listening, from its start to its stop. */
export class Subscription {
  private readonly stopping = new AbortController();
  private readonly inHand = new Set<Promise<number>>();

  constructor(
    private readonly subscriber: Subscriber,
    private readonly handlers: BoundHandlers,
  ) {}

  get ended(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Handles the records, in order, and answers how many of them are done: fewer when it stops or the database fails. */
  handle(records: readonly IncomingRecord[]): Promise<number> {
    const work = this.dispatch(records).finally(() => this.inHand.delete(work));
    this.inHand.add(work);
    return work;
  }

  /** Begins no more work, and waits for what is in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await within(stopBoundMs, Promise.all(this.inHand));
  }

  private async dispatch(records: readonly IncomingRecord[]): Promise<number> {
    let done = 0;
    const handled = async (last: IncomingRecord): Promise<void> => {
      done = records.indexOf(last) + 1;
    };
    try {
      const { signal } = this.stopping;
      await this.subscriber.dispatcher.dispatch(records, this.handlers, { handled, signal });
    } catch (error) {
      if (!(error instanceof RedeliveryNeeded)) this.fail(error);
    }
    return done;
  }

  private fail(error: unknown): void {
    if (this.ended) return;
    this.stopping.abort();
    this.subscriber.onFatal(error instanceof Error ? error : new Error('Consuming failed', { cause: error }));
  }
}
