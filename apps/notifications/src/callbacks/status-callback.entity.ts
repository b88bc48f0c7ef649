import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One status callback as it came, repeated and out of order as they come; without the numbers in it. */
@Entity({ name: 'status_callbacks' })
export class StatusCallback {
  @PrimaryColumn({
    name: 'id',
    type: 'uuid',
    default: () => 'uuidv7()',
    primaryKeyConstraintName: 'status_callbacks_pkey',
  })
  id!: string;

  @Column({ name: 'message_id', type: 'uuid' })
  messageId!: string;

  @Column({ name: 'status', type: 'text' })
  status!: string;

  @Column({ name: 'error_code', type: 'integer', nullable: true })
  errorCode!: number | null;

  @Column({ name: 'provider_sid', type: 'text' })
  providerSid!: string;

  /** False when its token named no attempt of ours. */
  @Column({ name: 'known', type: 'boolean' })
  known!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
