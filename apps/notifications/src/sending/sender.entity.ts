import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sender of a channel: what it may hand to the provider right now, over all replicas. */
@Entity({ name: 'senders' })
export class Sender {
  @PrimaryColumn({ name: 'channel', type: 'text', primaryKeyConstraintName: 'senders_pkey' })
  channel!: string;

  /** Segments that may go at `counted_at`; below zero after a long text. */
  @Column({ name: 'credit', type: 'double precision' })
  credit!: number;

  /** By the database's clock: pace is counted in real seconds, whatever the product's clock shows. */
  @Column({ name: 'counted_at', type: 'timestamptz' })
  countedAt!: Date;

  /** Nothing goes before this instant; `infinity` until the operator has mended the account. */
  @Column({ name: 'held_until', type: 'timestamptz', nullable: true })
  heldUntil!: Date | null;

  /** Waves wait until then; answers still go. */
  @Column({ name: 'bulk_held_until', type: 'timestamptz', nullable: true })
  bulkHeldUntil!: Date | null;

  /** The provider's code that made us hold. */
  @Column({ name: 'held_code', type: 'integer', nullable: true })
  heldCode!: number | null;
}
