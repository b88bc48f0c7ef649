import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Shift } from '../actions/shift.entity.js';
import type { Answer, Source } from './rsvp.rules.js';

/** What stands for one person on one shift; how it came about is in the history. */
@Entity({ name: 'rsvps' })
@Unique('rsvps_one_per_person', ['shiftId', 'contactId'])
@Index('rsvps_of_action', ['actionId', 'id'])
@Check('rsvps_answer', `answer IN ('yes', 'maybe', 'no') AND pending_answer IN ('yes', 'maybe', 'no')`)
@Check('rsvps_guests', 'guests BETWEEN 0 AND 99 AND pending_guests BETWEEN 0 AND 99')
export class Rsvp {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'rsvps_pkey' })
  id!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ name: 'shift_id', type: 'uuid' })
  shiftId!: string;

  @ManyToOne(() => Shift)
  @JoinColumn({ name: 'shift_id', foreignKeyConstraintName: 'rsvps_shift' })
  shift!: Shift;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  /** Null while nothing verified is known. */
  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: Answer | null;

  @Column({ name: 'guests', type: 'smallint' })
  guests!: number;

  @Column({ name: 'source', type: 'text' })
  source!: Source;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;

  /** Typed on the public page and not yet answered by the person's own text; null when nothing is. */
  @Column({ name: 'pending_answer', type: 'text', nullable: true })
  pendingAnswer!: Answer | null;

  @Column({ name: 'pending_guests', type: 'smallint', nullable: true })
  pendingGuests!: number | null;

  @Column({ name: 'pending_at', type: 'timestamptz', nullable: true })
  pendingAt!: Date | null;

  /** Counts every answer that came in, from 1: who saves says which version they looked at. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;
}
