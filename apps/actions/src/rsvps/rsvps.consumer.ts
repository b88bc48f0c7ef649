import { replyUnderstood } from '#contracts';
import { type Arrived, Consumer, HandlesTogether } from '#messaging';
import { type AnswerInHand, RecordAnswers } from './record-answers.js';

type Reply = Arrived<typeof replyUnderstood>;

/** Texts of people, as understood by notifications, become RSVPs. */
@Consumer()
export class RsvpsConsumer {
  constructor(private readonly record: RecordAnswers) {}

  /**
   * An answer of somebody who was erased meanwhile is let go.
   *
   * @throws Error for an answer that has no place here: an ask goes out only for shifts of posted actions.
   */
  @HandlesTogether(replyUnderstood)
  async repliesUnderstood(replies: readonly Reply[]): Promise<void> {
    const recorded = await this.record.run(replies.map(inHand));
    recorded.forEach((one, at) => {
      if (typeof one !== 'string' || one === 'erased') return;
      throw new Error(`A reply to action ${String(replies[at]?.payload.actionId)} has no place: ${one}.`);
    });
  }
}

function inHand({ payload, tx }: Reply): AnswerInHand {
  const { actionId, contactId, shiftId, replyId, answer, guests, receivedAt, late } = payload;
  const said = { answer, guests, source: 'text' as const, at: new Date(receivedAt), inTurn: !late };
  return { tx, answer: { actionId, contactId, shiftId, said, replyId, saidBy: null } };
}
