import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One request that asked to be done once. Its body is not kept, not even as a hash: a hash of a number can be guessed. */
@Entity({ name: 'idempotency_keys' })
@Index('idempotency_keys_age', ['askedAt'])
export class IdempotencyKey {
  /** Who asked, and which route: the same key of somebody else is another key. */
  @PrimaryColumn({ name: 'scope', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  scope!: string;

  /** A hash of it. */
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key!: string;

  /** Id of what the request made. */
  @Column({ name: 'made', type: 'text', nullable: true })
  made!: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;
}
