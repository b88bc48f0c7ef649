import { Client, type Notification } from 'pg';
import { within } from '../within.js';
import { OneByOne } from './one-by-one.js';

const channel = 'turnout_outbox';

/** Notifications are rung at most this often: each one wakes another process and takes a lock of the database. */
const notifyEveryMs = 10;

/** A statement of the relay that takes longer than this was sent into a connection that is dead. */
const queryTimeoutMs = 20_000;

const closeBoundMs = 1_000;

/**
 * The outbox is read along its key, whatever the statistics say. They are always behind a table that fills and empties
 * within a second, and a plan that fetches all waiting rows to sort them makes each batch pay for the whole backlog.
 */
const alongTheKey = `
  SELECT set_config('enable_seqscan', 'off', false), set_config('enable_bitmapscan', 'off', false),
         set_config('enable_sort', 'off', false)`;

/**
 * The connection of a relay. It holds the lock that makes its relay the active one, so that a relay that lost its
 * connection has lost its lock too, and cannot read on either.
 */
export class RelayConnection {
  readonly statements: OneByOne;
  private readonly wanted = new Set<string>();
  private lastNotified = -Infinity;
  private notifyTimer: NodeJS.Timeout | null = null;
  private closed = false;

  private constructor(
    private readonly client: Client,
    private readonly whenLost: () => void,
  ) {
    this.statements = new OneByOne(client);
  }

  static async open(url: string, name: string, whenLost: () => void): Promise<RelayConnection> {
    const client = new Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      query_timeout: queryTimeoutMs,
    });
    const connection = new RelayConnection(client, whenLost);
    client.on('error', () => connection.lose());
    client.on('end', () => connection.lose());
    await client.connect();
    await connection.statements.query({ text: alongTheKey });
    return connection;
  }

  get lost(): boolean {
    return this.closed;
  }

  /** True when this relay is the active one of its database now. */
  async tryLock(): Promise<boolean> {
    const found = await this.statements.query<{ active: boolean }>({
      text: `SELECT pg_try_advisory_lock(hashtext('turnout outbox relay')) AS active`,
    });
    return found.rows[0]?.active ?? false;
  }

  /** Calls back when relays of other processes have something to send. */
  async listen(whenRung: (topics: ReadonlySet<string>) => void): Promise<void> {
    this.client.on('notification', ({ payload }: Notification) => whenRung(new Set(payload?.split(','))));
    await this.statements.query({ text: `LISTEN ${channel}` });
  }

  /** Tells the active relay, in another process, that there is something to send; soon, and not for each commit. */
  notifySoon(topics: ReadonlySet<string>): void {
    for (const topic of topics) this.wanted.add(topic);
    if (this.notifyTimer !== null || this.closed) return;
    const wait = Math.max(0, this.lastNotified + notifyEveryMs - performance.now());
    this.notifyTimer = setTimeout(() => this.notify(), wait);
  }

  /** Ends the connection, and with it the lock. */
  async close(): Promise<void> {
    this.lose();
    await within(closeBoundMs, this.client.end());
  }

  private notify(): void {
    this.notifyTimer = null;
    this.lastNotified = performance.now();
    const topics = [...this.wanted].join(',');
    this.wanted.clear();
    // Without the notification the active relay finds the rows with its next poll.
    const text = 'SELECT pg_notify($1, $2)';
    this.statements.query({ text, values: [channel, topics] }).catch(() => this.lose());
  }

  private lose(): void {
    this.closed = true;
    if (this.notifyTimer !== null) clearTimeout(this.notifyTimer);
    this.notifyTimer = null;
    this.whenLost();
  }
}
