import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { EventDefinition } from '#contracts';
import { Database, type Sql, type SqlValue } from '#database';
import { Clock, newId } from '#runtime';
import { MessagingOptions } from '../messaging-options.js';
import { Doorbell } from './doorbell.js';
import { type EventCause, leaveOfRows, PendingEvents } from './pending-events.js';
import { Tx } from './tx.js';

/** An open transaction before it is known for whose sake it acts. */
export interface TransactionScope {
  readonly sql: Sql;
  readonly txFor: (cause: EventCause) => Tx;
}

/** A statement that makes rows and leaves an event for each of them. */
export interface TellingStatement {
  /** By which connections know its plan; no other text may have it. */
  readonly name: string;
  /**
   * Its text around the part that leaves the events: `WITH fresh AS (INSERT …), told AS (${leave('fresh')}) SELECT …`.
   *
   * @param leave takes the name of the part whose rows are told of; they have an `id`.
   */
  readonly text: (leave: (rows: string) => string) => string;
  readonly parameters: readonly SqlValue[];
}

/** Tells of the row with that id, once it is there. */
export type TellOfRow = <P extends z.ZodObject>(rowId: string, event: EventDefinition<P>, payload: z.input<P>) => void;

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

  /**
   * A transaction of one statement, for the hottest paths: nothing is begun before it and nothing committed after it.
   * What is told of a row is left only when the statement made that row: a text that comes twice is told of once.
   */
  async inOneStatement<T extends object>(
    statement: TellingStatement,
    tell: (tellOf: TellOfRow) => void,
    cause: EventCause = newCause(),
  ): Promise<T[]> {
    const pending = new PendingEvents(this.options.service, this.clock);
    tell((rowId, event, payload) => pending.add(event, payload, cause, rowId));
    const { name, text, parameters } = statement;
    const whole = text((rows) => leaveOfRows(rows, parameters.length));
    const rows = await this.database.prepared<T>(name, whole, [...parameters, ...pending.parameters()]);
    const told = pending.topics();
    if (told.size > 0) this.doorbell.ring(told);
    return rows;
  }
}

function newCause(): EventCause {
  return { correlationId: newId(), causationId: null };
}
