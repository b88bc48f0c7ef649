import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { KeepReplies, type PlacedText, type ReceivedText } from './keep-replies.js';
import { OpenAsks } from './open-asks.js';
import { placeReply } from './place-reply.rules.js';

/** Finds out what is done with each text of a batch: whose answer to which ask it is. */
@Injectable()
export class PlaceTexts {
  constructor(
    private readonly asks: OpenAsks,
    private readonly keepReplies: KeepReplies,
  ) {}

  async run(sql: Pick<Sql, 'query' | 'prepared'>, texts: readonly ReceivedText[]): Promise<PlacedText[]> {
    const phones = texts.map(({ phoneIndex }) => phoneIndex);
    const { asks, joins } = await this.asks.questions(sql, phones);
    const oks = texts.some(({ understood }) => understood.kind === 'acknowledged' && understood.means === 'ok');
    const isAnswered = oks ? await this.keepReplies.answered(sql, asks) : () => false;
    const byPhone = Map.groupBy(asks, ({ phoneIndex }) => phoneIndex);
    return texts.map((text) => {
      const join = joins.find(({ phoneIndex }) => phoneIndex === text.phoneIndex) ?? null;
      const placed = placeReply(text.understood, { asks: byPhone.get(text.phoneIndex) ?? [], join }, isAnswered);
      return { ...text, placed };
    });
  }
}
