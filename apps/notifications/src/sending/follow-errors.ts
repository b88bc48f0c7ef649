import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock, Logger } from '#runtime';
import type { ChannelName } from '../channels/channel.js';
import { CloseNumbers } from '../reachability/close-numbers.js';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { errorLimits, type ErrorOutcome } from './error-codes.rules.js';
import { errorTables } from './error-tables.rules.js';
import { HoldSender } from './hold-sender.js';
import { holdAfter } from './sender-hold.rules.js';

/** A message that the provider refused or could not deliver. */
export interface FailedText {
  readonly phoneIndex: string;
  readonly waveId: string | null;
  readonly code: number;
}

/** The copy that planning reads, of whether an address can be written to, by channel. */
const planningTables: Readonly<Record<ChannelName, { readonly table: string; readonly index: string }>> = {
  sms: { table: 'contact_numbers', index: 'phone_index' },
  email: { table: 'contact_emails', index: 'email_index' },
};

/** What may end an address. */
const aboutAddresses: ReadonlySet<ErrorOutcome> = new Set(['number_invalid', 'soft_fail', 'unknown_handset']);

/** Does what a channel's table of error codes says, for addresses, waves and the sender. */
@Injectable()
export class FollowErrors {
  constructor(
    private readonly closeNumbers: CloseNumbers,
    private readonly holdSender: HoldSender,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns the numbers that are closed because of it. */
  async run(tx: Tx, channel: ChannelName, failures: readonly FailedText[]): Promise<string[]> {
    const by = new Map<ErrorOutcome, FailedText[]>();
    for (const failure of failures) {
      const outcome = errorTables[channel].outcomeOf(failure.code);
      by.set(outcome, [...(by.get(outcome) ?? []), failure]);
    }
    for (const [outcome, texts] of by) await this.follow(tx, channel, outcome, texts);
    const closings = (by.get('opted_out') ?? []).map(({ phoneIndex }) => ({ phoneIndex, how: 'provider' as const }));
    return this.closeNumbers.run(tx, closings, this.clock.now());
  }

  private async follow(
    tx: Tx,
    channel: ChannelName,
    outcome: ErrorOutcome,
    texts: readonly FailedText[],
  ): Promise<void> {
    const [first] = texts;
    const hold = holdAfter(outcome, this.clock.now());
    if (hold && first) await this.holdSender.run(tx, channel, hold, first.code);
    if (outcome === 'number_invalid') await this.markUnusable(tx, texts);
    if (outcome === 'soft_fail') await this.strike(tx, texts, 'strikes', errorLimits.softFails.times);
    if (outcome === 'unknown_handset') await this.strike(tx, texts, 'misses', errorLimits.unknownHandset.times);
    if (aboutAddresses.has(outcome)) await this.tellPlanning(tx, channel, texts);
    if (outcome === 'filtered') await this.stopFiltered(tx, wavesOf(texts));
    if (outcome === 'configuration') await this.stopWaves(tx, wavesOf(texts), first?.code);
  }

  private async markUnusable(tx: Tx, texts: readonly FailedText[]): Promise<void> {
    await tx.query(`UPDATE numbers SET unusable = 'invalid' WHERE phone_index = ANY ($1::bytea[])`, [bytesOf(texts)]);
  }

  private async tellPlanning(tx: Tx, channel: ChannelName, texts: readonly FailedText[]): Promise<void> {
    const { table, index } = planningTables[channel];
    await tx.query(
      `UPDATE ${table} AS own SET closed = true FROM numbers AS number
        WHERE number.phone_index = own.${index} AND number.unusable IS NOT NULL
          AND own.${index} = ANY ($1::bytea[])`,
      [bytesOf(texts)],
    );
  }

  /** Failures count while each is near the one before; with the last of them the number counts as gone. */
  private async strike(
    tx: Tx,
    texts: readonly FailedText[],
    column: 'strikes' | 'misses',
    limit: number,
  ): Promise<void> {
    const near = `last_strike_at > $2::timestamptz - make_interval(days => ${String(errorLimits.softFails.days)})`;
    const times = `CASE WHEN ${near} THEN ${column} + 1 ELSE 1 END`;
    await tx.query(
      `UPDATE numbers SET ${column} = ${times}, last_strike_at = $2,
              unusable = CASE WHEN ${times} >= ${String(limit)} THEN 'unreachable' ELSE unusable END
        WHERE phone_index = ANY ($1::bytea[])`,
      [bytesOf(texts), this.clock.now()],
    );
  }

  private async stopFiltered(tx: Tx, waveIds: readonly string[]): Promise<void> {
    const { above, ofLast } = errorLimits.filteredShare;
    for (const waveId of waveIds) {
      const [last] = await tx.query<{ filtered: number }>(
        `SELECT count(*) FILTER (WHERE error_code = 30007)::int AS filtered
           FROM (SELECT error_code FROM messages WHERE wave_id = $1 AND attempted_at IS NOT NULL
                  ORDER BY attempted_at DESC LIMIT $2) AS latest`,
        [waveId, ofLast],
      );
      if ((last?.filtered ?? 0) > above * ofLast) await this.stopWaves(tx, [waveId], 30007);
    }
  }

  private async stopWaves(tx: Tx, waveIds: readonly string[], code: number | undefined): Promise<void> {
    const stopped = await tx.query<{ id: string }>(
      `UPDATE waves SET state = 'stopped' WHERE id = ANY ($1::uuid[]) AND state <> 'stopped' RETURNING id`,
      [waveIds],
    );
    for (const { id } of stopped) this.logger.error({ waveId: id, code }, 'a wave was stopped by the provider');
  }
}

function wavesOf(texts: readonly FailedText[]): string[] {
  return [...new Set(texts.map(({ waveId }) => waveId).filter((id) => id !== null))];
}

function bytesOf(texts: readonly FailedText[]): Buffer[] {
  return [...new Set(texts.map(({ phoneIndex }) => phoneIndex))].sort().map(phoneBytes);
}
