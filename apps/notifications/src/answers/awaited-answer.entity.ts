import type { rsvpRecorded, PayloadOf } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An RSVP of a person whom notifications does not know yet; it is answered when contacts tells of them. */
@Entity({ name: 'awaited_answers' })
@Index('awaited_answers_contact', ['contactId'])
export class AwaitedAnswer {
  @PrimaryColumn({ name: 'rsvp_event', type: 'uuid', primaryKeyConstraintName: 'awaited_answers_pkey' })
  rsvpEvent!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  @Column({ name: 'rsvp', type: 'jsonb' })
  rsvp!: PayloadOf<typeof rsvpRecorded>;
}
