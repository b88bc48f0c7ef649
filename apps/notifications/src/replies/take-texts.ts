import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Transactions } from '#messaging';
import { KeepReplies, type ReceivedText } from './keep-replies.js';
import { PlaceTexts } from './place-texts.js';
import { type TakenIn, TakeInTexts } from './take-in-texts.js';

const nothingElse: TakenIn = { closed: [], opened: [], answers: 0 };

/**
 * Takes a batch of texts in, by the shortest way. When people answer an ask by the thousand nearly all that comes is
 * plain answers, after which nothing is closed, opened or said: they need one look at the asks, and one statement that
 * keeps and tells. As soon as one text of a batch is anything else, the whole batch goes the long way.
 */
@Injectable()
export class TakeTexts {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly placeTexts: PlaceTexts,
    private readonly keepReplies: KeepReplies,
    private readonly takeInTexts: TakeInTexts,
  ) {}

  async run(texts: readonly ReceivedText[]): Promise<TakenIn> {
    if (texts.some(({ understood }) => understood.kind !== 'answer')) return this.takeInTexts.run(texts);
    const placed = await this.placeTexts.run(this.database, texts);
    if (placed.some(({ placed: { outcome } }) => outcome === 'joined' || outcome === 'join_declined')) {
      return this.takeInTexts.run(texts);
    }
    await this.keepReplies.keepAndTell(this.transactions, placed);
    return nothingElse;
  }
}
