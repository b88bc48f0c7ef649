import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Workplace } from '../workplaces/workplace.entity.js';

/** Somebody the chapter knows. Name and e-mail are sealed to this row; numbers have a table of their own. */
@Entity({ name: 'contacts' })
@Index('contacts_email_index', ['emailIndex'])
@Index('contacts_changed_at', ['changedAt'])
@Check('contacts_sms_consent', `sms_consent IN ('opted_in', 'opted_out', 'unknown')`)
@Check('contacts_email_consent', `email_consent IN ('opted_in', 'opted_out', 'unknown')`)
export class Contact {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'contacts_pkey' })
  id!: string;

  /** Null for a walk-in who gave none. */
  @Column({ name: 'name', type: 'bytea', nullable: true })
  name!: Buffer | null;

  @Column({ name: 'email', type: 'bytea', nullable: true })
  email!: Buffer | null;

  @Column({ name: 'email_index', type: 'text', nullable: true })
  emailIndex!: string | null;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  @Column({ name: 'time_zones', type: 'text', array: true })
  timeZones!: string[];

  @Column({ name: 'workplace_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Workplace, { name: 'contacts_workplace' })
  workplaceId!: string | null;

  @Column({ name: 'member_since', type: 'date', nullable: true })
  memberSince!: string | null;

  /** Whether they may be asked by text; the ledger holds why. */
  @Column({ name: 'sms_consent', type: 'text' })
  smsConsent!: string;

  /** When what decided it happened. */
  @Column({ name: 'sms_consent_at', type: 'timestamptz' })
  smsConsentAt!: Date;

  @Column({ name: 'email_consent', type: 'text' })
  emailConsent!: string;

  @Column({ name: 'source', type: 'text' })
  source!: string;

  /** Grows with each announced change; other services keep the highest. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
