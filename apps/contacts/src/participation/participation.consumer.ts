import { actionPosted, attendanceNoted, type PayloadOf, peopleAsked, rsvpRecorded } from '#contracts';
import { Consumer, Handles, type Tx } from '#messaging';
import { NoteParticipation } from './note-participation.js';

/** What other services tell of who took part in what. */
@Consumer()
export class ParticipationConsumer {
  constructor(private readonly note: NoteParticipation) {}

  @Handles(actionPosted)
  onActionPosted(action: PayloadOf<typeof actionPosted>, tx: Tx): Promise<void> {
    return this.note.action(tx, action);
  }

  @Handles(peopleAsked)
  onPeopleAsked(asked: PayloadOf<typeof peopleAsked>, tx: Tx): Promise<void> {
    return this.note.asked(tx, asked);
  }

  @Handles(rsvpRecorded)
  onRsvpRecorded(rsvp: PayloadOf<typeof rsvpRecorded>, tx: Tx): Promise<void> {
    return this.note.answered(tx, rsvp);
  }

  @Handles(attendanceNoted)
  onAttendanceNoted(noted: PayloadOf<typeof attendanceNoted>, tx: Tx): Promise<void> {
    return this.note.attendance(tx, noted);
  }
}
