import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { Clock } from '#runtime';
import { CloseNumbers } from './close-numbers.js';
import { phoneHex } from './phone-bytes.js';

const undecidedMs = 3 * 24 * 60 * 60 * 1000;

/** A pause that nobody decided within three days counts as an opt-out: doubt is for the person, not for us. */
@Injectable()
export class ClosePaused {
  constructor(
    private readonly transactions: Transactions,
    private readonly closeNumbers: CloseNumbers,
    private readonly clock: Clock,
  ) {}

  /** A pause from before this instant has waited long enough. */
  undecidedSince(): Date {
    return new Date(this.clock.nowMs() - undecidedMs);
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const paused = await tx.query<{ phone: Buffer }>(
        `SELECT phone_index AS phone FROM numbers
          WHERE state = 'paused' AND state_since < $1 LIMIT 100`,
        [this.undecidedSince()],
      );
      const closings = paused.map(({ phone }) => ({ phoneIndex: phoneHex(phone), how: 'own_words' as const }));
      await this.closeNumbers.run(tx, closings, now);
    });
  }
}
