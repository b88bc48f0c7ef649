import { Server } from '@nestjs/microservices';
import { bindHandlers } from '../../consuming/handlers.js';
import type { BrokerStrategy, Subscriber } from '../broker.js';
import type { Group } from './group.js';
import { Subscription } from './subscription.js';

/** Nest's microservice server of one service whose events come from the same process. */
export class InProcessServer extends Server implements BrokerStrategy {
  override readonly transportId = Symbol('in-process');
  /** Errors reach the dispatcher; Nest need not report them a second time. */
  override readonly propagatesEventHandlerErrors = true;
  private subscription: Subscription | null = null;

  constructor(
    private readonly group: Group,
    private readonly subscriber: Subscriber,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      this.subscription = new Subscription(this.subscriber, bindHandlers(this.messageHandlers));
      this.group.listen(this.subscription);
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    await this.subscription?.stop();
  }

  readiness(): string | null {
    return this.subscription !== null && !this.subscription.ended ? null : 'not listening for events';
  }

  lag(): ReadonlyMap<string, number> {
    return this.group.lag();
  }

  on(): never {
    throw new Error('This server has no events of its own.');
  }

  unwrap(): never {
    throw new Error('There is no server behind this one.');
  }
}
