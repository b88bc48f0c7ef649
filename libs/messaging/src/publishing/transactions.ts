import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Clock, newId } from '#runtime';
import { MessagingOptions } from '../messaging-options.js';
import { Doorbell } from './doorbell.js';
import { type EventCause, PendingEvents } from './pending-events.js';
import { Tx } from './tx.js';

/** An open transaction before it is known for whose sake it acts. */
export interface TransactionScope {
  readonly sql: Sql;
  readonly txFor: (cause: EventCause) => Tx;
}

/** The way to change rows and to tell other services about it; injected by class. */
@Injectable()
export class Transactions {
  constructor(
    private readonly database: Database,
    private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly doorbell: Doorbell,
  ) {}

  /**
   * Runs the work in one transaction: every row and every event of it, or nothing. Work that PostgreSQL turns away
   * because of a deadlock or a serialization failure runs again from its start, a bounded number of times, so it must
   * have no effect outside the transaction.
   *
   * A connection that breaks during COMMIT is not retried: nobody knows whether the commit happened, and doing the
   * work twice is worse than an error that its caller sees. Whoever may call again needs a key of their own (an
   * idempotency key, a unique index, the inbox) that turns the second time into nothing.
   *
   * @param cause what the published events follow from; a new correlation begins when it is left out.
   */
  run<T>(work: (tx: Tx) => Promise<T>, cause: EventCause = newCause()): Promise<T> {
    return this.runForCauses((scope) => work(scope.txFor(cause)));
  }

  /**
   * Like `run`, for work that acts for several causes in one transaction: the handling of several events.
   *
   * @param withinMs bound of the work; see `Database.transaction`.
   */
  async runForCauses<T>(work: (scope: TransactionScope) => Promise<T>, withinMs?: number): Promise<T> {
    let told: ReadonlySet<string> = new Set();
    let committed: (() => void)[] = [];
    const answer = await this.database.transaction(async (sql) => {
      // Made anew for each attempt: what an attempt that was rolled back wanted to tell is not told.
      const pending = new PendingEvents(this.options.service, this.clock);
      const callbacks: (() => void)[] = [];
      const result = await work({ sql, txFor: (cause) => new Tx(sql, pending, cause, callbacks) });
      await pending.insertInto(sql);
      told = pending.topics();
      committed = callbacks;
      return result;
    }, withinMs);
    for (const callback of committed) callback();
    if (told.size > 0) this.doorbell.ring(told);
    return answer;
  }
}

function newCause(): EventCause {
  return { correlationId: newId(), causationId: null };
}
