import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A number or an e-mail address that its owner closed. Imports and new people never open it; only the owner does. */
@Entity({ name: 'suppressions' })
@Unique('suppressions_phone_index', ['phoneIndex'])
@Unique('suppressions_email_index', ['emailIndex'])
@Unique('suppressions_hash', ['suppressionHash'])
export class Suppression {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'suppressions_pkey' })
  id!: string;

  /** Null for an e-mail address, and once everybody with the number is erased. */
  @Column({ name: 'phone_index', type: 'text', nullable: true })
  phoneIndex!: string | null;

  /** Null for a number, and once everybody with the address is erased. */
  @Column({ name: 'email_index', type: 'text', nullable: true })
  emailIndex!: string | null;

  /** Null while nobody with the number was ever here, so that only its index is known. */
  @Column({ name: 'suppression_hash', type: 'text', nullable: true })
  suppressionHash!: string | null;

  @Column({ name: 'cause', type: 'text' })
  cause!: string;

  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;
}
