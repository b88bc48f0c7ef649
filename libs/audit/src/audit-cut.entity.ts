import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where old entries were cut off; the newest one is where the chain begins now. */
@Entity({ name: 'audit_cuts' })
export class AuditCut {
  /** Position of the last entry that left. */
  @PrimaryColumn({ name: 'position', type: 'bigint' })
  position!: number;

  /** Its hash, on which the first that stayed follows. */
  @Column({ name: 'hash', type: 'bytea' })
  hash!: Buffer;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** The service's own, over position, hash and time. */
  @Column({ name: 'signature', type: 'text' })
  signature!: string;
}
