import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One address, a phone or an e-mail address by its keyed hash, and whether its owner lets us write to it. This row is the lock of STOP: a claim holds it shared until it
 * commits, a STOP takes it alone, so whichever comes first is seen by the other.
 */
@Entity({ name: 'numbers' })
@Index('numbers_paused', ['stateSince'], { where: "state = 'paused'" })
@Check('numbers_state_check', "state IN ('open', 'paused', 'opted_out')")
export class PhoneNumber {
  @PrimaryColumn({ name: 'phone_index', type: 'bytea', primaryKeyConstraintName: 'numbers_pkey' })
  phoneIndex!: Buffer;

  @Column({ name: 'state', type: 'text', default: 'open' })
  state!: string;

  /** When its owner last closed, paused or opened it; null when they never did. */
  @Column({ name: 'state_since', type: 'timestamptz', nullable: true })
  stateSince!: Date | null;

  /** Why the provider cannot reach it (`invalid`, `unreachable`); null while it can. */
  @Column({ name: 'unusable', type: 'text', nullable: true })
  unusable!: string | null;

  /** Soft failures in a row, each within 30 days of the one before. */
  @Column({ name: 'strikes', type: 'smallint', default: 0 })
  strikes!: number;

  /** Times that nobody was known at it, likewise. */
  @Column({ name: 'misses', type: 'smallint', default: 0 })
  misses!: number;

  @Column({ name: 'last_strike_at', type: 'timestamptz', nullable: true })
  lastStrikeAt!: Date | null;
}
