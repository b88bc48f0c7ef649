import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Action } from './action.entity.js';

/** A time slot of an action with its own need. */
@Entity({ name: 'shifts' })
@Index('shifts_of_action', ['actionId', 'startsAt'])
@Check('shifts_order', 'ends_at > starts_at')
@Check('shifts_numbers', 'target >= 0 AND unnamed >= 0')
export class Shift {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'shifts_pkey' })
  id!: string;

  @Column({ name: 'action_id', type: 'uuid' })
  actionId!: string;

  @ManyToOne(() => Action, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'action_id', foreignKeyConstraintName: 'shifts_action' })
  action!: Action;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  /** People wanted. */
  @Column({ name: 'target', type: 'integer' })
  target!: number;

  /** People who came and were counted without a name. */
  @Column({ name: 'unnamed', type: 'integer', default: 0 })
  unnamed!: number;
}
