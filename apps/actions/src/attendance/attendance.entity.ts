import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Shift } from '../actions/shift.entity.js';
import type { Came } from './attendance.rules.js';

const key = { primaryKeyConstraintName: 'attendance_pkey' };

/** Whether one person came to one shift. No row is the same as `unknown`. */
@Entity({ name: 'attendance' })
@Index('attendance_of_action', ['actionId'])
@Check('attendance_outcome', `outcome IN ('attended', 'walk_in', 'no_show', 'unknown')`)
export class Attendance {
  @PrimaryColumn({ name: 'shift_id', type: 'uuid', ...key })
  shiftId!: string;

  @ManyToOne(() => Shift)
  @JoinColumn({ name: 'shift_id', foreignKeyConstraintName: 'attendance_shift' })
  shift!: Shift;

  @PrimaryColumn({ name: 'contact_id', type: 'uuid', ...key })
  contactId!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @Column({ name: 'outcome', type: 'text' })
  outcome!: Came;

  @Column({ name: 'noted_at', type: 'timestamptz' })
  notedAt!: Date;

  /** `person:<id>` of a chair, or `link:<id>` of a captain's link. */
  @Column({ name: 'noted_by', type: 'text' })
  notedBy!: string;
}
