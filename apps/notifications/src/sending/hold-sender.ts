import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Sql } from '#database';
import { Logger } from '#runtime';
import type { ChannelName } from '../channels/channel.js';
import type { SenderHold } from './sender-hold.rules.js';

/** Keeps a channel's sender from handing messages over, on all replicas. */
@Injectable()
export class HoldSender implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** A start is a person's word that the account was mended; other holds end by themselves. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.query(`UPDATE senders SET held_until = NULL, held_code = NULL WHERE held_until = 'infinity'`);
  }

  /** A hold is only ever made longer here. */
  async run(sql: Sql, channel: ChannelName, { what, until }: SenderHold, code: number | null): Promise<void> {
    const column = what === 'all' ? 'held_until' : 'bulk_held_until';
    await sql.query(
      `UPDATE senders SET ${column} = greatest(${column}, coalesce($2::timestamptz, 'infinity')),
              held_code = coalesce($3, held_code)
        WHERE channel = $1`,
      [channel, until, code],
    );
    if (until === null) {
      this.logger.error({ channel, code }, 'the provider says that our sender is not fit: all sending stopped');
    }
  }
}
