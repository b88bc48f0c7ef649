import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Staff } from '../sign-in/staff.entity.js';

/** What a person's app for one-time codes shares with us. */
@Entity({ name: 'code_apps' })
export class CodeApp {
  /** Its owner's. */
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @OneToOne(() => Staff)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'code_apps_id_fkey' })
  staff!: Staff;

  /** Sealed. */
  @Column({ name: 'secret', type: 'bytea' })
  secret!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Null until the first code proved that the app has it. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** The step of the last code that was taken: no code of it, or of an earlier one, is taken again. */
  @Column({ name: 'last_step', type: 'bigint' })
  lastStep!: string;

  /** Wrong codes in a row, and when the last one was. */
  @Column({ name: 'failures', type: 'integer' })
  failures!: number;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;
}
