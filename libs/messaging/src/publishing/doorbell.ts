import { Injectable } from '@nestjs/common';

/** Called with the topics that have new events. */
export type RingListener = (topics: ReadonlySet<string>) => void;

/**
 * Rung after a commit that left events in the outbox. It wakes the relay of the same process at once and costs the
 * database nothing: a notification inside each transaction would cut commits per second to a quarter.
 */
@Injectable()
export class Doorbell {
  private readonly listeners = new Set<RingListener>();

  ring(topics: ReadonlySet<string>): void {
    for (const listener of this.listeners) listener(topics);
  }

  /** Calls back at each ring; the answer takes the listener off again. */
  onRing(listener: RingListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
