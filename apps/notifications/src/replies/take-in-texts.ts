import { Injectable } from '@nestjs/common';
import { replyUnderstood } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { ChangeReach, type ReachWish } from '../reachability/change-reach.js';
import { AnswerTexts } from './answer-texts.js';
import { KeepReplies, type PlacedText, type ReceivedText } from './keep-replies.js';
import { OpenAsks } from './open-asks.js';
import { placeReply } from './place-reply.rules.js';

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
    private readonly asks: OpenAsks,
    private readonly keepReplies: KeepReplies,
    private readonly changeReach: ChangeReach,
    private readonly answerTexts: AnswerTexts,
  ) {}

  run(texts: readonly ReceivedText[]): Promise<TakenIn> {
    return this.transactions.run(async (tx) => {
      const placed = await this.place(tx, texts);
      const isFresh = await this.keepReplies.run(tx, placed);
      const fresh = placed.filter(({ id }) => isFresh.has(id));
      const wishes = wishesOf(fresh);
      const closed = await this.changeReach.run(tx, wishes, latestOf(fresh));
      const answered = fresh.filter(({ placed: { outcome } }) => outcome === 'answered');
      for (const text of answered) tell(tx, text);
      await this.keepReplies.supersedeAmong(tx, fresh);
      const answers = await this.answerTexts.run(tx, fresh);
      return { answers, closed, opened: ChangeReach.opened(wishes) };
    });
  }

  private async place(tx: Tx, texts: readonly ReceivedText[]): Promise<PlacedText[]> {
    const asks = await this.asks.run(
      tx,
      texts.map(({ phoneIndex }) => phoneIndex),
    );
    const oks = texts.some(({ understood }) => understood.kind === 'acknowledged' && understood.means === 'ok');
    const isAnswered = oks ? await this.keepReplies.answered(tx, asks) : () => false;
    const byPhone = Map.groupBy(asks, ({ phoneIndex }) => phoneIndex);
    return texts.map((text) => {
      const placed = placeReply(text.understood, byPhone.get(text.phoneIndex) ?? [], isAnswered);
      return { ...text, placed };
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

function tell(tx: Tx, { id, placed, receivedAt }: PlacedText): void {
  const { contactId, actionId, answer, guests } = placed;
  if (contactId === null || actionId === null || answer === null) return;
  tx.publish(replyUnderstood, {
    ...{ replyId: id, contactId, actionId, shiftId: null },
    ...{ answer, guests, receivedAt: receivedAt.toISOString() },
  });
}
