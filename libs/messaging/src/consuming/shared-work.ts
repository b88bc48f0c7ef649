import { isTransient } from './failures.rules.js';
import type { ReadRecord } from './read-record.rules.js';
import { Slots } from '../slots.js';

/** What one partition brought, and whoever waits for it. */
interface Part {
  readonly events: readonly ReadRecord[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Most events in one transaction, unless one part alone has more. */
const mostEvents = 500;

/** After a failure the parts are handled apart, so many at once; each takes a connection of the database pool. */
const apartAtOnce = 4;

/**
 * Group commit for events: what the partitions of a topic bring while a transaction is on its way goes into the next
 * one together. Each part keeps its order, and keys of different partitions have nothing to do with each other.
 */
export class SharedWork {
  private waiting: Part[] = [];
  private running = false;
  private readonly slots = new Slots(apartAtOnce);

  /** @param work handles events in one transaction, or none of them. */
  constructor(private readonly work: (events: readonly ReadRecord[]) => Promise<void>) {}

  /** Resolves when these events are handled; rejects when they, by themselves, cannot be. */
  add(events: readonly ReadRecord[]): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.waiting.push({ events, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // The other partitions of the same fetch come in the same moment.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) await this.settle(this.takeNext());
    this.running = false;
  }

  private takeNext(): readonly Part[] {
    let events = 0;
    const beyond = this.waiting.findIndex((part, index) => (events += part.events.length) > mostEvents && index > 0);
    return this.waiting.splice(0, beyond < 0 ? this.waiting.length : beyond);
  }

  private async settle(parts: readonly Part[]): Promise<void> {
    try {
      await this.work(parts.flatMap(({ events }) => events));
      for (const { resolve } of parts) resolve();
    } catch (error) {
      if (parts.length === 1 || isTransient(error)) for (const { reject } of parts) reject(error);
      // One of them spoiled it for all; apart, the others succeed.
      else await Promise.all(parts.map((part) => this.slots.with(() => this.settle([part]))));
    }
  }
}
