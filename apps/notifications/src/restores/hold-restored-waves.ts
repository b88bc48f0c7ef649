import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { Clock, Logger } from '#runtime';
import { setBack } from './database-mark.rules.js';
import { DatabaseMarks } from './database-marks.js';

const holdAll = `
  UPDATE waves SET state = 'paused', held_for = 'restored' WHERE state <> 'stopped'
     AND (audience IS NULL OR EXISTS (SELECT FROM messages WHERE wave_id = waves.id AND state = 'planned'))
  RETURNING id`;

/**
 * Holds every wave of a database that was set back to an older state: it does not know whom it texted since, so whether
 * to go on is for a person to say.
 */
@Injectable()
export class HoldRestoredWaves {
  constructor(
    private readonly transactions: Transactions,
    private readonly marks: DatabaseMarks,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @returns how many waves are held; 0 when the database is the one that was here last. */
  async run(): Promise<number> {
    const marked = await this.marks.read();
    const why = marked && setBack(marked, await this.marks.now());
    const held = why ? await this.hold(why) : 0;
    await this.marks.keep();
    if (why) {
      this.logger.error(
        { count: held },
        'the database is an older or another one than before: waves wait for a person',
      );
    }
    return held;
  }

  private hold(why: 'older' | 'another'): Promise<number> {
    return this.transactions.run(async (tx) => {
      const waves = await tx.query<{ id: string }>(holdAll);
      const caller = { service: 'notifications' };
      for (const { id } of waves) {
        const at = this.clock.now();
        await audit(tx, caller, { deed: 'wave.held', subject: `wave:${id}`, details: { database: why }, at });
      }
      return waves.length;
    });
  }
}
