import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far it has been told whom a wave really asked. */
@Entity({ name: 'told_waves' })
export class ToldWave {
  @PrimaryColumn({ name: 'wave_id', type: 'uuid', primaryKeyConstraintName: 'told_waves_pkey' })
  waveId!: string;

  /** Of messages that were begun before this, everybody whom the provider took one for has been told of. */
  @Column({ name: 'told_until', type: 'timestamptz' })
  toldUntil!: Date;

  @Column({ name: 'looked_at', type: 'timestamptz' })
  lookedAt!: Date;

  /** When the next of its messages was due by then; null for none. */
  @Column({ name: 'next_due', type: 'timestamptz', nullable: true })
  nextDue!: Date | null;

  /** Nothing of it was on its way by then. */
  @Column({ name: 'is_settled', type: 'boolean' })
  isSettled!: boolean;

  /** Messages of which nobody knew by then whether they were sent. */
  @Column({ name: 'parked', type: 'uuid', array: true, default: [] })
  parked!: string[];

  /** Nothing of it will go any more. */
  @Column({ name: 'is_over', type: 'boolean' })
  isOver!: boolean;
}
