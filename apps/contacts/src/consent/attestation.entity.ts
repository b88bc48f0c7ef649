import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How one person or a whole batch agreed, and who stands in for it. */
@Entity({ name: 'attestations' })
export class Attestation {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'attestations_pkey' })
  id!: string;

  /** `sms`, `email` or both: what they agreed to. */
  @Column({ name: 'channels', type: 'text', array: true })
  channels!: string[];

  @Column({ name: 'how', type: 'text' })
  how!: string;

  /** The words that people agreed to. */
  @Column({ name: 'wording', type: 'text' })
  wording!: string;

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
