import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Role } from '#runtime';

/** Somebody who may enter the console, or a script that acts as one. */
@Entity({ name: 'staff' })
@Check('staff_kind_check', `kind IN ('person', 'script')`)
@Index('staff_by_email', ['emailIndex'], { unique: true, where: 'left_at IS NULL' })
export class Staff {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'kind', type: 'text', default: 'person' })
  kind!: 'person' | 'script';

  /** Sealed; null for a script, and for a person who was invited and has not come in yet. */
  @Column({ name: 'name', type: 'bytea', nullable: true })
  name!: Buffer | null;

  /** Sealed; null for a script, and for a person who gave none. */
  @Column({ name: 'email', type: 'bytea', nullable: true })
  email!: Buffer | null;

  /** Keyed hash of the address, by which it is found. */
  @Column({ name: 'email_index', type: 'text', nullable: true })
  emailIndex!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Null for those whom the server invited, and for those who were there before this was kept. */
  @ManyToOne(() => Staff, { nullable: true })
  @JoinColumn({ name: 'invited_by', foreignKeyConstraintName: 'staff_invited_by_fkey' })
  invitedBy!: Staff | null;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
