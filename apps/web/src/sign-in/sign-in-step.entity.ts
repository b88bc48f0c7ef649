import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Staff } from './staff.entity.js';

/** Something that was begun in a browser and awaits its other half: a challenge, a link by e-mail, a one-time code. */
@Entity({ name: 'sign_in_steps' })
@Check('sign_in_steps_kind_check', `kind IN ('enter', 'add', 'prove', 'mail', 'code')`)
@Unique('sign_in_steps_token_hash_key', ['tokenHash'])
@Index('sign_in_steps_by_email', ['emailIndex', 'createdAt'])
@Index('sign_in_steps_by_end', ['expiresAt'])
export class SignInStep {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'enter' | 'add' | 'prove' | 'mail' | 'code';

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  /** Of the cookie of the browser that asked, where the token itself travels by e-mail. */
  @Column({ name: 'browser_hash', type: 'bytea', nullable: true })
  browserHash!: Buffer | null;

  /** Null where nobody is known yet, and for an address that is nobody's. */
  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'sign_in_steps_staff_id_fkey' })
  staff!: Staff | null;

  /** Keyed hash of the address that was typed in. */
  @Column({ name: 'email_index', type: 'text', nullable: true })
  emailIndex!: string | null;

  @Column({ name: 'challenge', type: 'text', nullable: true })
  challenge!: string | null;

  @Column({ name: 'next_path', type: 'text', nullable: true })
  nextPath!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
