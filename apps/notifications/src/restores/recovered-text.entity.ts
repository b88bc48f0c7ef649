import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A text that the provider lists and this database, which was set back, knows nothing of. */
@Entity({ name: 'recovered_texts' })
@Unique('recovered_texts_once', ['providerSid'])
@Index('recovered_texts_phone', ['phoneIndex'])
export class RecoveredText {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'recovered_texts_pkey' })
  id!: string;

  @Column({ name: 'provider_sid', type: 'text' })
  providerSid!: string;

  /** Keyed hash of the number it went to. */
  @Column({ name: 'phone_index', type: 'bytea' })
  phoneIndex!: Buffer;

  /** By what the message is known whose words these are. */
  @Column({ name: 'words_hash', type: 'bytea' })
  wordsHash!: Buffer;

  /** As of a message. */
  @Column({ name: 'state', type: 'text' })
  state!: string;

  @Column({ name: 'error_code', type: 'integer', nullable: true })
  errorCode!: number | null;

  /** By the product's clock. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
