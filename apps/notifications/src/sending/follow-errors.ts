import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { Clock, Logger } from '#runtime';
import { CloseNumbers } from '../reachability/close-numbers.js';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { errorLimits, type ErrorOutcome, outcomeOf } from './error-codes.rules.js';
import { HoldSender } from './hold-sender.js';
import { holdAfter } from './sender-hold.rules.js';

/** A text that the provider refused or could not deliver. */
export interface FailedText {
  readonly phoneIndex: string;
  readonly waveId: string | null;
  readonly code: number;
}

/** Does what the table of error codes says, for numbers, waves and the sender. */
@Injectable()
export class FollowErrors {
  constructor(
    private readonly closeNumbers: CloseNumbers,
    private readonly holdSender: HoldSender,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns the numbers that are closed because of it. */
  async run(tx: Tx, failures: readonly FailedText[]): Promise<string[]> {
    const by = new Map<ErrorOutcome, FailedText[]>();
    for (const failure of failures) {
      const outcome = outcomeOf(failure.code);
      by.set(outcome, [...(by.get(outcome) ?? []), failure]);
    }
    for (const [outcome, texts] of by) await this.follow(tx, outcome, texts);
    const closings = (by.get('opted_out') ?? []).map(({ phoneIndex }) => ({ phoneIndex, how: 'provider' as const }));
    return this.closeNumbers.run(tx, closings, this.clock.now());
  }

  private async follow(tx: Tx, outcome: ErrorOutcome, texts: readonly FailedText[]): Promise<void> {
    const [first] = texts;
    const hold = holdAfter(outcome, this.clock.now());
    if (hold && first) await this.holdSender.run(tx, hold, first.code);
    if (outcome === 'number_invalid') await this.markUnusable(tx, texts);
    if (outcome === 'soft_fail') await this.strike(tx, texts, 'strikes', errorLimits.softFails.times);
    if (outcome === 'unknown_handset') await this.strike(tx, texts, 'misses', errorLimits.unknownHandset.times);
    if (outcome === 'filtered') await this.stopFiltered(tx, wavesOf(texts));
    if (outcome === 'configuration') await this.stopWaves(tx, wavesOf(texts), first?.code);
  }

  private async markUnusable(tx: Tx, texts: readonly FailedText[]): Promise<void> {
    await tx.query(`UPDATE numbers SET unusable = 'invalid' WHERE phone_index = ANY ($1::bytea[])`, [bytesOf(texts)]);
    await this.tellPlanning(tx, texts);
  }

  private async tellPlanning(tx: Tx, texts: readonly FailedText[]): Promise<void> {
    await tx.query(
      `UPDATE contact_numbers SET closed = true FROM numbers AS number
        WHERE number.phone_index = contact_numbers.phone_index AND number.unusable IS NOT NULL
          AND contact_numbers.phone_index = ANY ($1::bytea[])`,
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
    await this.tellPlanning(tx, texts);
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
