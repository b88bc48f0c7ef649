import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Role, Scope } from '#runtime';
import { Staff } from '../sign-in/staff.entity.js';
import type { GrantKind, GrantOutcome } from './asked-grant.rules.js';

/** A role that one person asked for and that waits for a second one, or waited. */
@Entity({ name: 'asked_grants' })
@Check('asked_grants_kind_check', `kind IN ('invite', 'change', 'link', 'token')`)
@Check('asked_grants_outcome_check', `outcome IN ('approved', 'refused', 'expired')`)
@Index('asked_grants_waiting', ['expiresAt'], { where: 'outcome IS NULL' })
@Index('asked_grants_once', ['emailIndex'], { unique: true, where: 'outcome IS NULL' })
export class AskedGrant {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: GrantKind;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  /** Whose role changes; null for somebody new. */
  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'asked_grants_staff_id_fkey' })
  staff!: Staff | null;

  /** Sealed; where the invitation goes. Emptied when somebody decides. */
  @Column({ name: 'email', type: 'bytea', nullable: true })
  email!: Buffer | null;

  /** Keyed hash of the address: of one address only one ask waits. */
  @Column({ name: 'email_index', type: 'text', nullable: true })
  emailIndex!: string | null;

  /** Of the invitation. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** What bounds the role. */
  @Column({ name: 'scope', type: 'jsonb', nullable: true })
  scope!: Scope | null;

  @ManyToOne(() => Staff, { nullable: false })
  @JoinColumn({ name: 'asked_by', foreignKeyConstraintName: 'asked_grants_asked_by_fkey' })
  askedBy!: Staff;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** Null while it waits. */
  @Column({ name: 'outcome', type: 'text', nullable: true })
  outcome!: GrantOutcome | null;

  /** Who approved or refused it. */
  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'ended_by', foreignKeyConstraintName: 'asked_grants_ended_by_fkey' })
  endedBy!: Staff | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** When its asker took the link or token that was approved. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;
}
