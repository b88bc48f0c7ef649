import { Injectable } from '@nestjs/common';
import { joinAnswered } from '#contracts';
import type { Tx } from '#messaging';
import { phoneBytes } from '../reachability/phone-bytes.js';
import type { PlacedText } from './keep-replies.js';

const take = `DELETE FROM join_asks WHERE phone_index = $1 AND ended_at IS NULL RETURNING join_id AS "joinId"`;

const end = `
  UPDATE join_asks SET ended_at = $2 WHERE phone_index = ANY ($1::bytea[]) AND ended_at IS NULL
  RETURNING join_id AS "joinId"`;

/** Takes what a phone said about joining for what it says, once: the question is answered then. */
@Injectable()
export class SettleJoins {
  /** @param closed numbers that nobody wants texts at any more, which answers the question too. */
  async run(tx: Tx, texts: readonly PlacedText[], closed: readonly string[]): Promise<void> {
    if (closed.length > 0) await tx.query(end, [closed.map(phoneBytes), latest(texts)]);
    for (const text of texts) {
      if (text.placed.outcome === 'joined') await this.settle(tx, text, 'yes');
      if (text.placed.outcome === 'join_declined') await this.settle(tx, text, 'no');
    }
  }

  private async settle(tx: Tx, { id, phoneIndex, receivedAt }: PlacedText, answer: 'yes' | 'no'): Promise<void> {
    const phone = phoneBytes(phoneIndex);
    const settled = await (answer === 'yes'
      ? tx.query<{ joinId: string }>(take, [phone])
      : tx.query<{ joinId: string }>(end, [[phone], receivedAt]));
    for (const { joinId } of settled) {
      tx.publish(joinAnswered, { joinId, answer, replyId: id, answeredAt: receivedAt.toISOString() });
    }
  }
}

function latest(texts: readonly PlacedText[]): Date {
  return new Date(texts.reduce((last, { receivedAt }) => Math.max(last, receivedAt.getTime()), 0));
}
