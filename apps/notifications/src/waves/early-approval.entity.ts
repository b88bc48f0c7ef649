import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody's word, given before the wave of an action is planned, that it may go to so many people. */
@Entity({ name: 'early_approvals' })
export class EarlyApproval {
  @PrimaryColumn({ name: 'action_id', type: 'uuid', primaryKeyConstraintName: 'early_approvals_pkey' })
  actionId!: string;

  @PrimaryColumn({ name: 'approved_by', type: 'uuid', primaryKeyConstraintName: 'early_approvals_pkey' })
  approvedBy!: string;

  /** At most this many. */
  @Column({ name: 'people', type: 'integer' })
  people!: number;

  @Column({ name: 'approved_at', type: 'timestamptz' })
  approvedAt!: Date;
}
