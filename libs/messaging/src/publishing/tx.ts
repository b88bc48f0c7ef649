import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { EventDefinition } from '#contracts';
import type { Sql, SqlValue } from '#database';
import type { EventCause, PendingEvents } from './pending-events.js';

/**
 * One open transaction of a service: its rows and its events commit together or not at all. Only `Transactions` and
 * the dispatcher of events make one, so that there is no way to tell others what was not written down.
 */
export class Tx {
  constructor(
    private readonly sql: Sql,
    private readonly pending: PendingEvents,
    private readonly cause: EventCause,
    private readonly committed: (() => void)[],
  ) {}

  /** The transaction as TypeORM knows it: repositories and query builders of this manager write inside it. */
  get manager(): EntityManager {
    return this.sql.manager;
  }

  /** Plain SQL inside the transaction, with `$1` parameters; answers the rows. */
  query<T extends object = Record<string, unknown>>(text: string, parameters?: readonly SqlValue[]): Promise<T[]> {
    return this.sql.query<T>(text, parameters);
  }

  /** The same for a statement that runs many times a second: each connection plans it once and knows it by its name. */
  prepared<T extends object = Record<string, unknown>>(
    name: string,
    text: string,
    parameters: readonly SqlValue[],
  ): Promise<T[]> {
    return this.sql.prepared<T>(name, text, parameters);
  }

  /**
   * Tells the other services a fact, once this transaction has committed. Facts with the same key of the same topic
   * arrive in the order of these calls.
   *
   * @throws z.ZodError when the payload breaks its contract; the transaction must fail with it.
   * @throws Error when the event belongs to another service, or is larger than 900 kB.
   */
  publish<P extends z.ZodObject>(event: EventDefinition<P>, payload: z.input<P>): void {
    this.pending.add(event, payload, this.cause);
  }

  /**
   * Calls back once this transaction has committed, and never when it has not: to wake those of this process who wait
   * for the change. It must not throw; whoever sits in another process looks for themselves.
   */
  afterCommit(callback: () => void): void {
    this.committed.push(callback);
  }
}
