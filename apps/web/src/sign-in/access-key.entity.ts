import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '#runtime';
import { Staff } from './staff.entity.js';

/** A secret that lets somebody in: a browser's session, a script's token, or a one-use set-up link. */
@Entity({ name: 'access_keys' })
@Check('access_keys_kind_check', `kind IN ('session', 'script', 'set_up')`)
@Unique('access_keys_token_hash_key', ['tokenHash'])
@Index('access_keys_by_staff', ['staff'], { where: 'ended_at IS NULL' })
export class AccessKey {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'session' | 'script' | 'set_up';

  /** HMAC-SHA-256 of the token under the session key; the token itself is with its owner only. */
  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'access_keys_staff_id_fkey' })
  staff!: Staff | null;

  /** Who made a set-up link; null for the server. */
  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'access_keys_made_by_fkey' })
  madeBy!: Staff | null;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** A session is idle since then; a set-up link that was used cannot be used again. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** The browser and system of a session, such as `chrome/android`. */
  @Column({ name: 'device', type: 'text', nullable: true })
  device!: string | null;

  /** How the owner of a session came in. */
  @Column({ name: 'how', type: 'text', nullable: true })
  how!: string | null;

  /** When the owner of a session last proved who they are. */
  @Column({ name: 'proven_at', type: 'timestamptz', nullable: true })
  provenAt!: Date | null;
}
