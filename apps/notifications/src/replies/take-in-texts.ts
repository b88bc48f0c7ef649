import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { AnswerTexts } from './answer-texts.js';
import { FollowTexts } from './follow-texts.js';
import { KeepReplies, type ReceivedText } from './keep-replies.js';
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
    private readonly followTexts: FollowTexts,
    private readonly answerTexts: AnswerTexts,
  ) {}

  run(texts: readonly ReceivedText[]): Promise<TakenIn> {
    return this.transactions.run(async (tx) => {
      const placed = await this.placeTexts.run(tx, texts);
      const isFresh = await this.keepReplies.run(tx, placed);
      const fresh = placed.filter(({ id }) => isFresh.has(id));
      const { closed, opened } = await this.followTexts.run(tx, fresh);
      await this.keepReplies.supersedeAmong(tx, fresh);
      const answers = await this.answerTexts.run(tx, fresh);
      return { answers, closed, opened };
    });
  }
}
