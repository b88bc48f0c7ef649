import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Staff } from '../sign-in/staff.entity.js';

/** A code on paper that stands in for the app once. */
@Entity({ name: 'recovery_codes' })
@Index('recovery_codes_by_staff', ['staff'])
export class RecoveryCode {
  /** HMAC-SHA-256 under the session key; the code itself is with its owner only. */
  @PrimaryColumn({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'recovery_codes_staff_id_fkey' })
  staff!: Staff;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
