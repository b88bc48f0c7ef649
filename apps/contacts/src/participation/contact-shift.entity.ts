import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { thisTransaction } from '../people/this-transaction.js';
import { Contact } from '../people/contact.entity.js';

/** What somebody said of a shift, and whether they came. */
@Entity({ name: 'contact_shifts' })
@Index('contact_shifts_action', ['actionId', 'contactId'])
@Index('contact_shifts_changed_in', ['changedIn', 'contactId', 'shiftId'])
@Check('contact_shifts_answer', `answer IN ('yes', 'maybe', 'no')`)
@Check('contact_shifts_outcome', `outcome IN ('attended', 'no_show')`)
export class ContactShift {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_shifts_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_shifts_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'shift_id', type: 'uuid', primaryKeyConstraintName: 'contact_shifts_pkey' })
  shiftId!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: 'yes' | 'maybe' | 'no' | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'outcome', type: 'text', nullable: true })
  outcome!: 'attended' | 'no_show' | null;

  /** When it was first noted whether they came: a correction weeks later does not make it a thing of today. */
  @Column({ name: 'noted_at', type: 'timestamptz', nullable: true })
  notedAt!: Date | null;

  /** The transaction that wrote this. */
  @Column({ name: 'changed_in', type: 'bigint', default: () => thisTransaction })
  changedIn!: string;
}
