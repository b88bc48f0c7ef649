import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { Database } from '#database';
import { Logger, newId } from '#runtime';
import { ChangeBell } from './change-bell.js';

const channel = 'turnout_actions_changed';

/** Changes are gathered for this long: a notification in each transaction would cut commits per second to a quarter. */
const gatheredMs = 25;

/** PostgreSQL takes 8,000 bytes; an id has 36 letters. */
const idsAtOnce = 200;

/**
 * Carries rings between the replicas of this service, so that any of them serves any viewer at once. It only makes
 * viewers wake sooner: whatever it loses is found by their look a second later.
 */
@Injectable()
export class ChangeNews implements OnModuleInit, OnModuleDestroy {
  private readonly self = newId();
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private ear: Client | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly bell: ChangeBell,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.bell.onRing((actionId) => this.tellSoon(actionId));
  }

  /** Hears of changes elsewhere from now on. Called whenever somebody watches; costs nothing while it hears already. */
  listen(): void {
    if (this.ear !== null || this.stopped) return;
    const { url } = this.database.dataSource.options as { url?: string };
    const ear = new Client({ connectionString: url, keepAlive: true, application_name: 'turnout-actions-ear' });
    this.ear = ear;
    ear.on('notification', (news) => this.hear(news));
    ear.on('error', (error) => this.lose(ear, error));
    ear.on('end', () => this.lose(ear));
    ear
      .connect()
      .then(() => ear.query(`LISTEN ${channel}`))
      .catch((error: unknown) => this.lose(ear, error));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { ear } = this;
    this.ear = null;
    await ear?.end();
  }

  private tellSoon(actionId: string): void {
    this.changed.add(actionId);
    if (this.timer !== null || this.stopped) return;
    this.timer = setTimeout(() => this.tell(), gatheredMs);
  }

  private tell(): void {
    this.timer = null;
    const ids = [...this.changed];
    this.changed.clear();
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const news = `${this.self} ${ids.slice(at, at + idsAtOnce).join()}`;
      this.database.query('SELECT pg_notify($1, $2)', [channel, news]).catch((error: unknown) => {
        this.logger.warn({ error }, 'other replicas were not told of a change');
      });
    }
  }

  private hear({ payload = '' }: Notification): void {
    const [from, ids = ''] = payload.split(' ');
    if (from === this.self) return;
    for (const actionId of ids.split(',')) this.bell.wake(actionId);
  }

  /** The next viewer's question opens it anew. */
  private lose(ear: Client, error?: unknown): void {
    if (this.ear !== ear) return;
    this.ear = null;
    if (error !== undefined) this.logger.warn({ error }, 'changes of other replicas are not heard for now');
  }
}
