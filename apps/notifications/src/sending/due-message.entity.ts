import { Entity, PrimaryColumn } from 'typeorm';

/** A planned message and when it may go; the claim takes the row away. */
@Entity({ name: 'due_messages' })
export class DueMessage {
  @PrimaryColumn({ name: 'channel', type: 'text', primaryKeyConstraintName: 'due_messages_pkey' })
  channel!: string;

  /** Its wave, or the nil id for answers, which go before all waves. */
  @PrimaryColumn({ name: 'lane', type: 'uuid', primaryKeyConstraintName: 'due_messages_pkey' })
  lane!: string;

  @PrimaryColumn({ name: 'due_at', type: 'timestamptz', primaryKeyConstraintName: 'due_messages_pkey' })
  dueAt!: Date;

  @PrimaryColumn({ name: 'message_id', type: 'uuid', primaryKeyConstraintName: 'due_messages_pkey' })
  messageId!: string;
}
