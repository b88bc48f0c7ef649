import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that somebody did; rows are only ever added, and leave together with all before them. */
@Entity({ name: 'audit_entries' })
@Index('audit_entries_deed', ['deed', 'position'])
@Index('audit_entries_actor', ['actor', 'position'])
@Index('audit_entries_subject', ['subject', 'position'])
export class AuditEntry {
  /** Position in the chain, without gaps, from 1. */
  @PrimaryColumn({ name: 'position', type: 'bigint' })
  position!: number;

  @Index('audit_entries_at')
  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** `person:<id>`, `service:<name>` or `cli`; never a name. */
  @Column({ name: 'actor', type: 'text' })
  actor!: string;

  /** What was done, such as `action.posted`. */
  @Column({ name: 'deed', type: 'text' })
  deed!: string;

  /** What it was done to, such as `action:<id>`. */
  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  /** Ids, counts and enums only. */
  @Column({ name: 'details', type: 'jsonb' })
  details!: Record<string, unknown>;

  /** SHA-256 over what the entry says; null for entries of the first releases. */
  @Column({ name: 'digest', type: 'bytea', nullable: true })
  digest!: Buffer | null;

  /** SHA-256 over the hash before, the position and the digest. */
  @Column({ name: 'hash', type: 'bytea' })
  hash!: Buffer;
}
