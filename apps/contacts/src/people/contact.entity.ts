import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BargainingUnit } from '../unions/bargaining-unit.entity.js';
import { UnionLocal } from '../unions/union-local.entity.js';
import { thisTransaction } from './this-transaction.js';

/** Somebody the chapter knows. Name and e-mail are sealed to this row; numbers have a table of their own. */
@Entity({ name: 'contacts' })
@Index('contacts_email_index', ['emailIndex'])
@Index('contacts_changed_at', ['changedAt'])
@Index('contacts_brought_by', ['cameThrough'])
@Index('contacts_of_union_local', ['unionLocalId', 'id'], { where: 'union_local_id IS NOT NULL' })
@Index('contacts_of_bargaining_unit', ['bargainingUnitId', 'id'], { where: 'bargaining_unit_id IS NOT NULL' })
@Index('contacts_changed_in', ['changedIn', 'id'])
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

  /** What they speak beside the language they are asked in, as BCP 47 tags. */
  @Column({ name: 'other_languages', type: 'text', array: true, default: [] })
  otherLanguages!: string[];

  /** They agreed to be called at any hour in an emergency of a strike. */
  @Column({ name: 'any_hour', type: 'boolean', default: false })
  anyHour!: boolean;

  /** Who brought them. */
  @Column({ name: 'came_through', type: 'uuid', nullable: true })
  @ForeignKey(() => Contact, { name: 'contacts_came_through', onDelete: 'SET NULL' })
  cameThrough!: string | null;

  @Column({ name: 'union_local_id', type: 'uuid', nullable: true })
  @ForeignKey(() => UnionLocal, { name: 'contacts_union_local' })
  unionLocalId!: string | null;

  @Column({ name: 'bargaining_unit_id', type: 'uuid', nullable: true })
  @ForeignKey(() => BargainingUnit, { name: 'contacts_bargaining_unit' })
  bargainingUnitId!: string | null;

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

  /** The transaction that changed them last: whoever keeps people in memory reads it to know what they have not seen. */
  @Column({ name: 'changed_in', type: 'bigint', default: () => thisTransaction })
  changedIn!: string;
}
