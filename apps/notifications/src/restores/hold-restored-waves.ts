import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { Clock, Logger, newId } from '#runtime';
import { setBack } from './database-mark.rules.js';
import { DatabaseMarks } from './database-marks.js';

// One that waits for a second person goes on waiting for them.
const holdAll = `
  UPDATE waves SET state = 'paused', held_for = CASE held_for WHEN 'approval' THEN held_for ELSE 'restored' END WHERE state <> 'stopped'
     AND (audience IS NULL OR EXISTS (SELECT FROM messages WHERE wave_id = waves.id AND state = 'planned'))
  RETURNING id`;

/** What was on its way at the backup had begun before it. */
const marginMinutes = 10;

// The last moment that this database knows of: whatever was sent and is not in it was sent after that.
const begin = `
  INSERT INTO restores (id, why, found_at, state, since)
  SELECT $1, $2, $3, 'asking', coalesce(greatest(
           (SELECT max(attempted_at) FROM messages), (SELECT max(created_at) FROM messages),
           (SELECT max(received_at) FROM replies), (SELECT max(created_at) FROM waves),
           (SELECT max(last_run_at) FROM timed_jobs)), $3::timestamptz - interval '1 day')
         - ${String(marginMinutes)} * interval '1 minute'`;

/**
 * Holds every wave of a database that was set back to an older state: it does not know whom it texted since, so whether
 * to go on is for a person to say. From then on the provider can be asked what was sent since.
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
      await tx.query(begin, [newId(), why, this.clock.now()]);
      const caller = { service: 'notifications' };
      for (const { id } of waves) {
        const at = this.clock.now();
        await audit(tx, caller, { deed: 'wave.held', subject: `wave:${id}`, details: { database: why }, at });
      }
      return waves.length;
    });
  }
}
