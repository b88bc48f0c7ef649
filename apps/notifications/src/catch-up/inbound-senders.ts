import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Logger } from '#runtime';
import { ListRefused, SmsList } from '../channels/twilio-sms/sms-list.js';

/**
 * So long nobody else reads a number that is being read. A process that dies with it holds nobody up for longer; two
 * readings at once only cost twice.
 */
const leaseSeconds = 10;

/** A number that this replica may read now. */
export interface Leased {
  /** Null for a number that was never read. */
  readonly seenUntil: Date | null;
}

const lease = `
  UPDATE inbound_senders SET leased_until = clock_timestamp() + $3 * interval '1 second'
   WHERE number = $1 AND (leased_until IS NULL OR leased_until < clock_timestamp())
     AND (polled_at IS NULL OR polled_at < $2)
  RETURNING seen_until AS "seenUntil"`;

const finish = `
  UPDATE inbound_senders
     SET polled_at = $2, leased_until = NULL, seen_until = greatest(seen_until, $3) WHERE number = $1`;

/** The numbers of ours that people text to: the messaging service's, and whatever webhooks have named. */
@Injectable()
export class InboundSenders {
  private readonly named = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly list: SmsList,
    private readonly logger: Logger,
  ) {}

  /** Remembers a number that somebody has just texted to; costs nothing once it is known. */
  async note(number: string): Promise<void> {
    if (this.named.has(number)) return;
    await this.keep([number]);
    this.named.add(number);
  }

  /**
   * All of them.
   *
   * @throws ProviderUnreachable when the provider cannot be asked; ListRefused when it does not say and none is known.
   */
  async all(): Promise<string[]> {
    const refusal = await this.learn();
    const rows = await this.database.query<{ number: string }>('SELECT number FROM inbound_senders ORDER BY number');
    if (rows.length === 0 && refusal) throw refusal;
    return rows.map(({ number }) => number);
  }

  /** The database's clock, and what it showed a while ago; text, which loses nothing on its way through this process. */
  async clock(agoMs: number): Promise<{ now: string; ago: string }> {
    const [row] = await this.database.query<{ now: string; ago: string }>(
      `SELECT now::text AS now, (now - $1::float8 * interval '1 millisecond')::text AS ago FROM clock_timestamp() AS now`,
      [agoMs],
    );
    if (!row) throw new Error('The database does not tell the time.');
    return row;
  }

  /** Null when another replica is reading it, or has done so since that instant. */
  async lease(number: string, since: string): Promise<Leased | null> {
    const [leased] = await this.database.query<Leased>(lease, [number, since, leaseSeconds]);
    return leased ?? null;
  }

  async finish(number: string, begunAt: string, seenUntil: Date): Promise<void> {
    await this.database.query(finish, [number, begunAt, seenUntil]);
  }

  async giveUp(number: string): Promise<void> {
    await this.database.query('UPDATE inbound_senders SET leased_until = NULL WHERE number = $1', [number]);
  }

  /** True when each was read by somebody since then. */
  async allReadSince(since: string): Promise<boolean> {
    const [row] = await this.database.query<{ unread: boolean }>(
      'SELECT EXISTS (SELECT FROM inbound_senders WHERE polled_at IS NULL OR polled_at < $1) AS unread',
      [since],
    );
    return row?.unread === false;
  }

  private async learn(): Promise<ListRefused | null> {
    try {
      await this.keep(await this.list.senders());
      return null;
    } catch (error) {
      if (!(error instanceof ListRefused)) throw error;
      this.logger.warn({ error }, 'the provider does not name our numbers; only those that were texted to are read');
      return error;
    }
  }

  private async keep(numbers: readonly string[]): Promise<void> {
    await this.database.query(
      'INSERT INTO inbound_senders (number) SELECT unnest($1::text[]) ON CONFLICT (number) DO NOTHING',
      [numbers],
    );
  }
}
