import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { Clock } from '#runtime';
import { Channel } from '../channels/channel.js';
import { HoldSender } from './hold-sender.js';
import type { OutcomeRow } from './outcome-rows.rules.js';
import { after, pauseAfterUnreached } from './sender-hold.rules.js';

/** What outcomes mean for the sender of a channel: its credit, and pauses that its provider asks for. */
@Injectable()
export class SenderAccount {
  private unreachedInARow = 0;

  constructor(
    readonly channel: Channel,
    private readonly holdSender: HoldSender,
    private readonly clock: Clock,
  ) {}

  /** Counts how often in a row nobody answered; call it once for each batch of outcomes. */
  note(rows: readonly OutcomeRow[]): void {
    if (rows.some(({ state }) => state === 'accepted')) this.unreachedInARow = 0;
    else if (rows.some(({ unreached }) => unreached)) this.unreachedInARow += 1;
  }

  /** What was not handed over does not count against the rate. */
  async refund(sql: Sql, rows: readonly OutcomeRow[]): Promise<void> {
    const unsent = rows.filter(({ state }) => state === 'planned' || state === 'suppressed');
    const segments = unsent.reduce((sum, { message }) => sum + message.segments, 0);
    if (segments === 0) return;
    await sql.query('UPDATE senders SET credit = credit + $2 WHERE channel = $1', [this.channel.name, segments]);
  }

  async pause(sql: Sql, rows: readonly OutcomeRow[]): Promise<void> {
    const unreached = rows.some((row) => row.unreached) ? pauseAfterUnreached(this.unreachedInARow) : 0;
    const seconds = rows.reduce((most, row) => Math.max(most, row.pause), unreached);
    if (seconds === 0) return;
    const hold = { what: 'all', until: after(this.clock.now(), seconds) } as const;
    await this.holdSender.run(sql, this.channel.name, hold, null);
  }
}
