import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One message to one person. The claim, the result and the delivery change only columns that no index names.
 *
 * planned → attempting → accepted → sent → delivered | undelivered | failed, or rejected (the provider refused),
 * suppressed (we did not send), unknown → accepted | parked.
 */
@Entity({ name: 'messages' })
@Index('messages_contact_once', ['waveId', 'contactId'], { unique: true })
@Index('messages_phone_once', ['phoneIndex', 'channel', 'waveId'], { unique: true })
@Check('messages_purpose_check', "purpose IN ('ask', 'briefing', 'answer')")
@Check(
  'messages_state',
  `state IN ('planned', 'attempting', 'accepted', 'sent', 'delivered', 'undelivered', 'failed', 'rejected', 'suppressed',
    'unknown', 'parked')`,
)
export class Message {
  @PrimaryColumn({ name: 'id', type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'messages_pkey' })
  id!: string;

  /** Null for an answer to one person. */
  @Column({ name: 'wave_id', type: 'uuid', nullable: true })
  waveId!: string | null;

  @Column({ name: 'action_id', type: 'uuid', nullable: true })
  actionId!: string | null;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  /** Keyed hash of the address it goes to: a phone, or an e-mail address. */
  @Column({ name: 'phone_index', type: 'bytea' })
  phoneIndex!: Buffer;

  @Column({ name: 'channel', type: 'text' })
  channel!: string;

  @Column({ name: 'purpose', type: 'text' })
  purpose!: string;

  /** The part of the wave's audience that this text belongs to. */
  @Column({ name: 'slice', type: 'smallint' })
  slice!: number;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'zones', type: 'text' })
  zones!: string;

  /** Which answer it is; null for the ask of a wave. */
  @Column({ name: 'template', type: 'text', nullable: true })
  template!: string | null;

  /** The words of an answer; the ask of a wave is kept once per language. */
  @Column({ name: 'body', type: 'text', nullable: true })
  body!: string | null;

  @Column({ name: 'segments', type: 'smallint' })
  segments!: number;

  @Column({ name: 'state', type: 'text' })
  state!: string;

  /** Why it was suppressed. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  /** The provider's code for a refusal or a failed delivery. */
  @Column({ name: 'error_code', type: 'integer', nullable: true })
  errorCode!: number | null;

  @Column({ name: 'attempts', type: 'smallint', default: 0 })
  attempts!: number;

  /** Random, new for each attempt: names the attempt in the address of its status callbacks. */
  @Column({ name: 'attempt_token', type: 'uuid', nullable: true })
  attemptToken!: string | null;

  /** By the product's clock, for people and caps. */
  @Column({ name: 'attempted_at', type: 'timestamptz', nullable: true })
  attemptedAt!: Date | null;

  @Column({ name: 'provider_sid', type: 'text', nullable: true })
  providerSid!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
