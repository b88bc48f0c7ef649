import { rsvpRecorded } from '#contracts';
import { type Arrived, Consumer, HandlesTogether } from '#messaging';
import { WakeBell } from '../sending/wake-bell.js';
import { AnswerRsvps } from './answer-rsvps.js';
import { EndAnswered } from './end-answered.js';

/** RSVPs that were recorded are read back to the people who texted them, who are not asked again. */
@Consumer()
export class AnswersConsumer {
  constructor(
    private readonly answerRsvps: AnswerRsvps,
    private readonly endAnswered: EndAnswered,
    private readonly bell: WakeBell,
  ) {}

  @HandlesTogether(rsvpRecorded)
  async answer(recorded: readonly Arrived<typeof rsvpRecorded>[]): Promise<void> {
    const [first] = recorded;
    if (!first) return;
    const told = recorded.map(({ payload, meta }) => ({ eventId: meta.eventId, rsvp: payload }));
    await this.endAnswered.run(
      first.tx,
      told.map(({ rsvp }) => rsvp),
    );
    await this.answerRsvps.run(first.tx, told);
    first.tx.afterCommit(() => this.bell.ring());
  }
}
