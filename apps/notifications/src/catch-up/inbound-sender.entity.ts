import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of ours that people text to, and how far the provider's list of those texts has been read. */
@Entity({ name: 'inbound_senders' })
export class InboundSender {
  @PrimaryColumn({ name: 'number', type: 'text', primaryKeyConstraintName: 'inbound_senders_pkey' })
  number!: string;

  /** When the newest text that was read came in, by the provider's clock. */
  @Column({ name: 'seen_until', type: 'timestamptz', nullable: true })
  seenUntil!: Date | null;

  /** When the last whole reading began, by the database's clock. */
  @Column({ name: 'polled_at', type: 'timestamptz', nullable: true })
  polledAt!: Date | null;

  /** While a replica reads, no other does; by the database's clock. */
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;
}
