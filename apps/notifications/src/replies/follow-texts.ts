import { Injectable } from '@nestjs/common';
import { replyUnderstood } from '#contracts';
import type { Tx } from '#messaging';
import { ChangeReach, type ReachWish } from '../reachability/change-reach.js';
import { type PlacedText, understoodReply } from './keep-replies.js';
import { SettleJoins } from './settle-joins.js';

/** Does what texts say: closes and opens numbers, settles who joins, and tells actions of answers. */
@Injectable()
export class FollowTexts {
  constructor(
    private readonly changeReach: ChangeReach,
    private readonly settleJoins: SettleJoins,
  ) {}

  async run(tx: Tx, texts: readonly PlacedText[]): Promise<{ closed: string[]; opened: string[] }> {
    const wishes = wishesOf(texts);
    const closed = await this.changeReach.run(tx, wishes, latestOf(texts));
    await this.settleJoins.run(tx, texts, closed);
    for (const text of texts) tell(tx, text);
    return { closed, opened: ChangeReach.opened(wishes) };
  }
}

/** Texts that come late may be among others that come now. */
function latestOf(texts: readonly PlacedText[]): Date {
  return new Date(texts.reduce((latest, { receivedAt }) => Math.max(latest, receivedAt.getTime()), 0));
}

function wishesOf(texts: readonly PlacedText[]): ReachWish[] {
  return texts.flatMap(({ phoneIndex, understood }): ReachWish[] => {
    if (understood.kind === 'opt_out') return [{ phoneIndex, wish: 'close', how: understood.how }];
    if (understood.kind === 'start') return [{ phoneIndex, wish: 'open' }];
    return understood.kind === 'pause' ? [{ phoneIndex, wish: 'pause' }] : [];
  });
}

function tell(tx: Tx, text: PlacedText): void {
  const reply = understoodReply(text);
  if (reply) tx.publish(replyUnderstood, reply);
}
