import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { daysBefore } from '#jobs';
import { Clock, Problem } from '#runtime';
import { RecoverSent } from './recover-sent.js';
import { sentSinceNotKnown } from './restores.errors.js';

// Also when a chair paused it on top of that. E-mails alone need not wait: nobody lists them.
const isHeld = `
  SELECT 1 AS one FROM waves
   WHERE id = $1 AND state = 'paused'
     AND (held_for = 'restored' OR EXISTS (SELECT FROM restores WHERE found_at > $2))
     AND (audience IS NULL OR EXISTS (SELECT FROM messages AS m
                                       WHERE m.wave_id = waves.id AND m.state = 'planned' AND m.channel = 'sms'))`;

/** Days after which a wave that is paused was paused for something else. */
const lately = 7;

/** Looks once more what was sent since the backup before a wave that is held for it may go on: lists lag. */
@Injectable()
export class PassRestore {
  constructor(
    private readonly database: Database,
    private readonly recover: RecoverSent,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `sent_since_not_known` while the provider cannot be asked; one that refuses to tell is no reason. */
  async run(waveId: string): Promise<void> {
    const [held] = await this.database.query(isHeld, [waveId, daysBefore(this.clock, lately)]);
    if (held && !(await this.recover.again())) throw new Problem(sentSinceNotKnown);
  }
}
