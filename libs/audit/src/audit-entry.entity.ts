import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that somebody did, for ever; rows are only ever added. */
@Entity({ name: 'audit_entries' })
export class AuditEntry {
  /** Position in the chain, without gaps, from 1. */
  @PrimaryColumn({ name: 'position', type: 'bigint' })
  position!: number;

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

  /** SHA-256 over the previous hash and this entry. */
  @Column({ name: 'hash', type: 'bytea' })
  hash!: Buffer;
}
