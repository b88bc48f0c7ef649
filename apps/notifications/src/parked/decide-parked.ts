import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem } from '#runtime';
import { answerLane } from '../sending/lanes.js';
import { messageNotFound, messageNotParked } from './parked-messages.errors.js';

/** What a person can do with a parked message. */
const decisions = {
  release: { change: `SET state = 'planned', reason = NULL`, deed: 'message.released' },
  drop: { change: `SET reason = 'dropped'`, deed: 'message.dropped' },
} as const;

export type Decision = keyof typeof decisions;

interface ParkedRow {
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly channel: string;
}

const planAgain = `
  INSERT INTO due_messages (channel, lane, due_at, message_id)
  SELECT channel, coalesce(wave_id, $2), $3, id FROM messages WHERE id = $1
  ON CONFLICT DO NOTHING`;

/** Ends the wait of a parked message: a person answers for what nobody can know. */
@Injectable()
export class DecideParked {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A released message is planned like any other, so the claim looks at consent, hours, caps and its wave again. Until
   * then a late word of the provider about its last attempt still counts, and keeps it from going a second time.
   *
   * @throws Problem `message_not_found`, or `message_not_parked` when it is settled or decided.
   */
  run(caller: Caller, messageId: string, decision: Decision): Promise<Date> {
    const at = this.clock.now();
    const { change, deed } = decisions[decision];
    return this.transactions.run(async (tx) => {
      const { attempts, channel } = await this.lock(tx, messageId);
      await tx.query(`UPDATE messages ${change} WHERE id = $1`, [messageId]);
      await tx.query('DELETE FROM doubtful_messages WHERE message_id = $1', [messageId]);
      if (decision === 'release') await tx.query(planAgain, [messageId, answerLane, at]);
      await audit(tx, caller, { deed, subject: `message:${messageId}`, details: { attempts, channel }, at });
      return at;
    });
  }

  private async lock(tx: Tx, messageId: string): Promise<ParkedRow> {
    const [row] = await tx.query<ParkedRow>(
      'SELECT state, reason, attempts, channel FROM messages WHERE id = $1 FOR UPDATE',
      [messageId],
    );
    if (!row) throw new Problem(messageNotFound);
    if (row.state !== 'parked' || row.reason !== null) throw new Problem(messageNotParked);
    return row;
  }
}
