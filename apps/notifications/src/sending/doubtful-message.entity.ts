import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message of which nobody knows whether the provider took it; the row goes when the provider has told. */
@Entity({ name: 'doubtful_messages' })
export class DoubtfulMessage {
  @PrimaryColumn({ name: 'message_id', type: 'uuid', primaryKeyConstraintName: 'doubtful_messages_pkey' })
  messageId!: string;

  /** By the database's clock. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** When it was left for a person to decide, by the product's clock. */
  @Column({ name: 'parked_at', type: 'timestamptz', nullable: true })
  parkedAt!: Date | null;
}
