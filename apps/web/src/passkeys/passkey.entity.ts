import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Staff } from '../sign-in/staff.entity.js';

/** The public half of a key that somebody's device keeps. */
@Entity({ name: 'passkeys' })
@Unique('passkeys_credential_id_key', ['credentialId'])
@Index('passkeys_by_staff', ['staff'])
export class Passkey {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'passkeys_staff_id_fkey' })
  staff!: Staff;

  /** What the device calls it, as base64url. */
  @Column({ name: 'credential_id', type: 'text' })
  credentialId!: string;

  @Column({ name: 'public_key', type: 'bytea' })
  publicKey!: Buffer;

  /** How often the device says that it was used; one that goes back was copied. */
  @Column({ name: 'counter', type: 'bigint' })
  counter!: string;

  @Column({ name: 'transports', type: 'text', array: true })
  transports!: string[];

  /** The browser and system that it was made on. */
  @Column({ name: 'device', type: 'text' })
  device!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
