import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a replica claimed in one go. The row goes when all outcomes are written; one that stays names exactly those
 * messages that a process took with it when it died, without an index on what changes with every text.
 */
@Entity({ name: 'claims' })
export class ClaimRow {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'claims_pkey' })
  id!: string;

  @Column({ name: 'lane', type: 'uuid' })
  lane!: string;

  @Column({ name: 'replica', type: 'uuid' })
  replica!: string;

  @Column({ name: 'message_ids', type: 'uuid', array: true })
  messageIds!: string[];

  /** By the database's clock, which all replicas share and nobody steps: what the begin window is counted from. */
  @Column({ name: 'claimed_at', type: 'timestamptz' })
  claimedAt!: Date;
}
