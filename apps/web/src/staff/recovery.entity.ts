import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Staff } from '../sign-in/staff.entity.js';

/** Two admins help somebody who lost their keys: one starts it, another confirms it. */
@Entity({ name: 'recoveries' })
@Index('recoveries_open', ['staff'], { unique: true, where: 'ended_at IS NULL' })
export class Recovery {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'recoveries_staff_id_fkey' })
  staff!: Staff;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'started_by', foreignKeyConstraintName: 'recoveries_started_by_fkey' })
  startedBy!: Staff;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'confirmed_by', foreignKeyConstraintName: 'recoveries_confirmed_by_fkey' })
  confirmedBy!: Staff | null;

  /** When it was confirmed or called off. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
