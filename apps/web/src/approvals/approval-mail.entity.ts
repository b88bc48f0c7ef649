import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Staff } from '../sign-in/staff.entity.js';

/** One mail that tells one person of one thing that waits for them; there is never a second. */
@Entity({ name: 'approval_mails' })
@Index('approval_mails_due', ['dueAt'], { where: 'mailed_at IS NULL' })
export class ApprovalMail {
  @PrimaryColumn({ name: 'kind', type: 'text', primaryKeyConstraintName: 'approval_mails_pkey' })
  kind!: string;

  @PrimaryColumn({ name: 'ask_id', type: 'uuid', primaryKeyConstraintName: 'approval_mails_pkey' })
  askId!: string;

  @PrimaryColumn({ name: 'staff_id', type: 'uuid', primaryKeyConstraintName: 'approval_mails_pkey' })
  staffId!: string;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'approval_mails_staff_id_fkey' })
  staff!: Staff;

  /** Of every try to send it, so that mail programs show two of it as one. */
  @Column({ name: 'message_id', type: 'uuid' })
  messageId!: string;

  @Column({ name: 'tries', type: 'integer', default: 0 })
  tries!: number;

  /** The next try, while it was not taken. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ name: 'mailed_at', type: 'timestamptz', nullable: true })
  mailedAt!: Date | null;
}
