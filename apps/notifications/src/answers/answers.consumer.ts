import { rsvpRecorded } from '#contracts';
import { type Arrived, Consumer, HandlesTogether } from '#messaging';
import { WakeBell } from '../sending/wake-bell.js';
import { AnswerRsvps } from './answer-rsvps.js';

/** RSVPs that were recorded are read back to the people who texted them. */
@Consumer()
export class AnswersConsumer {
  constructor(
    private readonly answerRsvps: AnswerRsvps,
    private readonly bell: WakeBell,
  ) {}

  @HandlesTogether(rsvpRecorded)
  async answer(recorded: readonly Arrived<typeof rsvpRecorded>[]): Promise<void> {
    const [first] = recorded;
    if (!first) return;
    const told = recorded.map(({ payload, meta }) => ({ eventId: meta.eventId, rsvp: payload }));
    await this.answerRsvps.run(first.tx, told);
    first.tx.afterCommit(() => this.bell.ring());
  }
}
