import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#runtime';
import type { Broker } from '../brokers/broker.js';
import { MessagingMetrics } from '../messaging-metrics.js';
import { MessagingOptions } from '../messaging-options.js';
import { Doorbell } from '../publishing/doorbell.js';
import { within } from '../within.js';
import { Bell } from './bell.js';
import { OutboxReader } from './outbox-reader.js';
import { RelayConnection } from './relay-connection.js';
import { RelayTurn } from './relay-turn.js';

/** How often a relay that is not the active one asks whether it may be. */
const askMs = 1_000;

/** Pause before a lost connection is opened again. */
const reconnectMs = 500;

/** Longest time that a stop waits for what is under way; what is not acknowledged by then is sent again later. */
const stopBoundMs = 2_000;

/**
 * Brings events from the outbox to the broker. Of all relays of a database one is active, by an advisory lock; should
 * two be active at once (a connection that one side believes lost), events travel twice and the inbox drops one.
 */
@Injectable()
export class Relay {
  private readonly turnBell = new Bell();
  private readonly stopBell = new Bell();
  private running: Promise<void> | null = null;
  private stopped = false;
  private connection: RelayConnection | null = null;
  private turn: RelayTurn | null = null;

  constructor(
    private readonly database: Database,
    private readonly options: MessagingOptions,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
    private readonly metrics: MessagingMetrics,
  ) {}

  start(broker: Broker): void {
    if (this.running !== null) throw new Error('The relay runs already.');
    this.running = this.run(broker);
  }

  /** True while this relay is the one that sends. */
  get active(): boolean {
    return this.turn !== null;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopBell.ring();
    this.wake();
    if (this.running !== null) await within(stopBoundMs, this.running);
    await this.connection?.close();
  }

  private async run(broker: Broker): Promise<void> {
    const silence = this.doorbell.onRing((topics) => this.rung(topics));
    while (!this.stopped) {
      try {
        await this.session(broker);
      } catch (error) {
        this.logger.warn({ error }, 'the relay lost its database, trying again');
      }
      await this.stopBell.wait(reconnectMs);
    }
    silence();
  }

  /** Somebody in this process left events: this relay sends them, or tells the one that does. */
  private rung(topics: ReadonlySet<string>): void {
    if (this.turn !== null) this.turn.ring(topics);
    else this.connection?.notifySoon(topics);
  }

  /** Something ended: the connection, or the time of this relay. */
  private wake(): void {
    this.turn?.end();
    this.turnBell.ring();
  }

  private async session(broker: Broker): Promise<void> {
    const name = `turnout-${this.options.service}-relay`;
    const connection = await RelayConnection.open(this.url(), name, () => this.wake());
    this.connection = connection;
    try {
      if (await this.awaitTurn(connection)) await this.takeTurn(connection, broker);
    } finally {
      this.connection = null;
      await connection.close();
    }
  }

  private async awaitTurn(connection: RelayConnection): Promise<boolean> {
    while (!this.stopped && !connection.lost) {
      if (await connection.tryLock()) return true;
      await this.turnBell.wait(askMs);
    }
    return false;
  }

  private async takeTurn(connection: RelayConnection, broker: Broker): Promise<void> {
    const { logger, metrics } = this;
    const { catalogue, service } = this.options;
    const reader = new OutboxReader(connection.statements);
    const turn = new RelayTurn(catalogue.topicsWrittenBy(service), { broker, reader, logger, metrics });
    this.turn = turn;
    try {
      await connection.listen((topics) => turn.ring(topics));
      if (this.stopped || connection.lost) return;
      await turn.run();
    } finally {
      this.turn = null;
    }
  }

  private url(): string {
    const { options } = this.database.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('The outbox lives in PostgreSQL.');
    return options.url;
  }
}
