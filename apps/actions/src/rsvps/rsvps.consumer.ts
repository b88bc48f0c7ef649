import { type PayloadOf, replyUnderstood } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { RecordAnswer } from './record-answer.js';

/** Texts of people, as understood by notifications, become RSVPs. */
@Consumer()
export class RsvpsConsumer {
  constructor(private readonly record: RecordAnswer) {}

  /** @throws Error for an answer that has no place here: an ask goes out only for shifts of posted actions. */
  @Handles(replyUnderstood)
  async replyUnderstood(reply: PayloadOf<typeof replyUnderstood>, tx: Tx): Promise<void> {
    const { actionId, contactId, shiftId, replyId, answer, guests, receivedAt, late } = reply;
    const said = { answer, guests, source: 'text' as const, at: new Date(receivedAt), inTurn: !late };
    const recorded = await this.record.run(tx, { actionId, contactId, shiftId, said, replyId, saidBy: null });
    if (typeof recorded === 'string') throw new Error(`A reply to action ${actionId} has no place: ${recorded}.`);
  }
}
