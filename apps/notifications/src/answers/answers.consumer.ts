import { rsvpRecorded } from '#contracts';
import { Consumer, type EventMeta, Handles, Tx } from '#messaging';
import { WakeBell } from '../sending/wake-bell.js';
import { AnswerRsvp, type Rsvp } from './answer-rsvp.js';

/** Each RSVP that was recorded is read back to the person who texted it. */
@Consumer()
export class AnswersConsumer {
  constructor(
    private readonly answerRsvp: AnswerRsvp,
    private readonly bell: WakeBell,
  ) {}

  @Handles(rsvpRecorded)
  async answer(rsvp: Rsvp, tx: Tx, meta: EventMeta): Promise<void> {
    await this.answerRsvp.run(tx, meta.eventId, rsvp);
    tx.afterCommit(() => this.bell.ring());
  }
}
