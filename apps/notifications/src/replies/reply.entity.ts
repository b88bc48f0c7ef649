import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A text that somebody sent us, kept once however often the provider tells of it. */
@Entity({ name: 'replies' })
@Unique('replies_once', ['providerSid'])
@Index('replies_waiting', ['phoneIndex', 'id'], { where: "outcome = 'waiting'" })
@Index('replies_phone', ['phoneIndex'])
@Index('replies_at_provider', ['id'], { where: 'left_provider_at IS NULL' })
export class Reply {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'replies_pkey' })
  id!: string;

  @Column({ name: 'provider_sid', type: 'text' })
  providerSid!: string;

  @Column({ name: 'phone_index', type: 'bytea' })
  phoneIndex!: Buffer;

  /** The text, sealed for this row. */
  @Column({ name: 'body', type: 'bytea' })
  body!: Buffer;

  /** answered, opted_out, opted_in, help, acknowledged, waiting, superseded, resolved. */
  @Column({ name: 'outcome', type: 'text' })
  outcome!: string;

  /** Why it waits for a person. */
  @Column({ name: 'why', type: 'text', nullable: true })
  why!: string | null;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId!: string | null;

  @Column({ name: 'action_id', type: 'uuid', nullable: true })
  actionId!: string | null;

  /** What was understood, or what the rules would guess. */
  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'guests', type: 'smallint', nullable: true })
  guests!: number | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt!: Date | null;

  /** When the provider was made to forget it. */
  @Column({ name: 'left_provider_at', type: 'timestamptz', nullable: true })
  leftProviderAt!: Date | null;
}
