import { setTimeout as pause } from 'node:timers/promises';
import { pauseAfter } from '../../consuming/patience.rules.js';
import type { IncomingRecord } from '../../consuming/record.js';
import { Slots } from '../../slots.js';
import type { Subscription } from './subscription.js';

/** Lanes of one topic that a service works on side by side; each needs a connection to its database. */
const lanesAtOnce = 2;

/** One service as the broker sees it: who listens for it now, and what is on its way to it. */
export class Group {
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly slots = new Map<string, Slots>();
  private readonly waiting = new Map<string, number>();
  private subscription: Subscription | null = null;
  private readonly awaitingListener = new Set<() => void>();

  get listening(): boolean {
    return this.subscription !== null && !this.subscription.ended;
  }

  listen(subscription: Subscription): void {
    this.subscription = subscription;
    for (const resume of this.awaitingListener) resume();
    this.awaitingListener.clear();
  }

  /** Records handed over and not handled yet, by topic. */
  lag(): ReadonlyMap<string, number> {
    return this.waiting;
  }

  /** Kept when the records, all of one lane, are handled; they come after all others given to that lane before. */
  async deliver(records: readonly IncomingRecord[], signal: AbortSignal): Promise<void> {
    const first = records[0];
    if (first === undefined) return;
    const lane = `${first.topic}/${String(first.partition)}`;
    const before = this.lanes.get(lane) ?? Promise.resolve();
    this.count(first.topic, records.length);
    const work = before.then(() => this.untilHandled(records, signal));
    // What went wrong with one batch is for its publisher to hear; the next batch only has to wait for its end.
    this.lanes.set(lane, work.then(nothing, nothing));
    try {
      await work;
    } finally {
      this.count(first.topic, -records.length);
    }
  }

  private async untilHandled(records: readonly IncomingRecord[], signal: AbortSignal): Promise<void> {
    let left = records;
    for (let tries = 1; left.length > 0; tries++) {
      const subscription = await this.listener(signal);
      const now = left;
      const done = await this.slotsOf(now[0]?.topic ?? '').with(() => subscription.handle(now));
      left = now.slice(done);
      if (done > 0) tries = 0;
      else await pause(pauseAfter(Math.max(tries, 1), Math.random()), undefined, { signal });
    }
  }

  /** Who listens now, or who listens next; an error when nobody waits for that any more. */
  private async listener(signal: AbortSignal): Promise<Subscription> {
    for (;;) {
      signal.throwIfAborted();
      if (this.subscription !== null && !this.subscription.ended) return this.subscription;
      await new Promise<void>((resolve) => {
        this.awaitingListener.add(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  private slotsOf(topic: string): Slots {
    const slots = this.slots.get(topic) ?? new Slots(lanesAtOnce);
    this.slots.set(topic, slots);
    return slots;
  }

  private count(topic: string, records: number): void {
    this.waiting.set(topic, (this.waiting.get(topic) ?? 0) + records);
  }
}

function nothing(): void {
  // The outcome is looked at where the work was begun.
}
