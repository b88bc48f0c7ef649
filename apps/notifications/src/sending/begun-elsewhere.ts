import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database, type SqlValue } from '#database';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { beginWithinMs } from './claimed-message.js';
import { Replica } from './replica.js';

const lookEveryMs = 50;

/** On top of the begin window: the other replica counts it by a clock of its own, from before its claim. */
const slackMs = 50;

// The database's clock counts for both sides: it noted the claim, and it says now how long ago that was.
const claimedForNumbers = `
  SELECT EXISTS (
    SELECT FROM claims AS claim JOIN messages AS m ON m.id = ANY (claim.message_ids)
     WHERE claim.replica <> $2 AND claim.claimed_at > clock_timestamp() - $3::float8 * interval '1 millisecond'
       AND m.phone_index = ANY ($1::bytea[]) AND m.state = 'attempting'
  ) AS "mayBegin"`;

const claimedForWave = `
  SELECT EXISTS (
    SELECT FROM claims WHERE lane = $1 AND replica <> $2
       AND claimed_at > clock_timestamp() - $3::float8 * interval '1 millisecond'
  ) AS "mayBegin"`;

/**
 * Waits for the other replicas. Each may have claimed a text before a number was closed or a wave was held, and must
 * begin it within two seconds or not at all; after that, or when its outcome is written, nothing of it can begin.
 */
@Injectable()
export class BegunElsewhere {
  constructor(
    private readonly database: Database,
    private readonly replica: Replica,
  ) {}

  numbersSettled(phoneIndexes: readonly string[]): Promise<void> {
    return this.settled(claimedForNumbers, phoneIndexes.map(phoneBytes));
  }

  waveSettled(waveId: string): Promise<void> {
    return this.settled(claimedForWave, waveId);
  }

  private async settled(question: string, about: SqlValue): Promise<void> {
    const parameters = [about, this.replica.id, beginWithinMs + slackMs];
    for (;;) {
      const [answer] = await this.database.query<{ mayBegin: boolean }>(question, parameters);
      if (!answer?.mayBegin) return;
      await pause(lookEveryMs);
    }
  }
}
