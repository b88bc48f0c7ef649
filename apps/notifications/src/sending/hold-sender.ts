import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Logger } from '#runtime';
import type { SenderHold } from './sender-hold.rules.js';

/** Keeps the sender from handing texts over, on all replicas. */
@Injectable()
export class HoldSender implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** A start is a person's word that the account was mended; other holds end by themselves. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.query(
      `UPDATE senders SET held_until = NULL, held_code = NULL WHERE channel = $1 AND held_until = 'infinity'`,
      ['sms'],
    );
  }

  /** A hold is only ever made longer here. */
  async run(sql: Sql, { what, until }: SenderHold, code: number | null): Promise<void> {
    const column = what === 'all' ? 'held_until' : 'bulk_held_until';
    await sql.query(
      `UPDATE senders SET ${column} = greatest(${column}, coalesce($2::timestamptz, 'infinity')),
              held_code = coalesce($3, held_code)
        WHERE channel = $1`,
      ['sms', until, code],
    );
    if (until === null)
      this.logger.error({ code }, 'the provider says that our sender is not fit: all sending stopped');
  }
}
