import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one person or a whole batch agreed, and who stands in for it. */
@Entity({ name: 'attestations' })
export class Attestation {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'attestations_pkey' })
  id!: string;

  /** `sms`, `email` or both: what they agreed to. */
  @Column({ name: 'channels', type: 'text', array: true })
  channels!: string[];

  /** What they agreed to be written to about: `turnout`, `transactional`, `elections`. */
  @Column({ name: 'purposes', type: 'text', array: true, default: ['turnout'] })
  purposes!: string[];

  /** Empty, except in rows that an older version wrote. */
  @Column({ name: 'how', type: 'text', default: '' })
  how!: string;

  /** How they agreed, sealed: whoever writes it down names people. */
  @Column({ name: 'sealed_how', type: 'bytea', nullable: true })
  sealedHow!: Buffer | null;

  /** Empty, except in rows that an older version wrote. */
  @Column({ name: 'wording', type: 'text', default: '' })
  wording!: string;

  /** The words that people agreed to, sealed. */
  @Column({ name: 'sealed_wording', type: 'bytea', nullable: true })
  sealedWording!: Buffer | null;

  /** A name, sealed. */
  @Column({ name: 'attested_by', type: 'bytea' })
  attestedBy!: Buffer;

  @Column({ name: 'obtained_at', type: 'timestamptz' })
  obtainedAt!: Date;

  /** Account that entered it, `person:<id>`. */
  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
