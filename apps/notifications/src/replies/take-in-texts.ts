import { Injectable } from '@nestjs/common';
import { replyUnderstood } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { ChangeReach, type ReachWish } from '../reachability/change-reach.js';
import { AnswerTexts } from './answer-texts.js';
import { KeepReplies, type PlacedText, type ReceivedText, understoodReply } from './keep-replies.js';
import { PlaceTexts } from './place-texts.js';

/** What a batch of texts changed beyond its own rows. */
export interface TakenIn {
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  /** Answers of ours that are to go out. */
  readonly answers: number;
}

/**
 * Takes a batch of texts in: one transaction for all of them, each once however often it is told. When it returns they
 * are kept, numbers that were to be closed are closed, and answers are on their way to actions.
 */
@Injectable()
export class TakeInTexts {
  constructor(
    private readonly transactions: Transactions,
    private readonly placeTexts: PlaceTexts,
    private readonly keepReplies: KeepReplies,
    private readonly changeReach: ChangeReach,
    private readonly answerTexts: AnswerTexts,
  ) {}

  run(texts: readonly ReceivedText[]): Promise<TakenIn> {
    return this.transactions.run(async (tx) => {
      const placed = await this.placeTexts.run(tx, texts);
      const isFresh = await this.keepReplies.run(tx, placed);
      const fresh = placed.filter(({ id }) => isFresh.has(id));
      const wishes = wishesOf(fresh);
      const closed = await this.changeReach.run(tx, wishes, latestOf(fresh));
      for (const text of fresh) tell(tx, text);
      await this.keepReplies.supersedeAmong(tx, fresh);
      const answers = await this.answerTexts.run(tx, fresh);
      return { answers, closed, opened: ChangeReach.opened(wishes) };
    });
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
