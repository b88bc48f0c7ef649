import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';
import { Attestation } from './attestation.entity.js';
import { ConsentWording } from './wording.entity.js';

/** One change of one person's consent; rows are only ever added. */
@Entity({ name: 'consent_entries' })
@Index('consent_entries_contact_id', ['contactId'])
export class ConsentEntry {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'consent_entries_pkey' })
  id!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  @ForeignKey(() => Contact, { name: 'consent_entries_contact', onDelete: 'CASCADE' })
  contactId!: string;

  /** `sms` or `email`. */
  @Column({ name: 'channel', type: 'text' })
  channel!: string;

  /** `turnout` (asks) or `transactional` (answers); each has a consent of its own. */
  @Column({ name: 'purpose', type: 'text' })
  purpose!: string;

  @Column({ name: 'state', type: 'text' })
  state!: string;

  @Column({ name: 'cause', type: 'text' })
  cause!: string;

  @Column({ name: 'attestation_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Attestation, { name: 'consent_entries_attestation' })
  attestationId!: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId!: string | null;

  /** The words that they were shown; null where none of ours were. */
  @Column({ name: 'wording_version', type: 'integer', nullable: true })
  @ForeignKey(() => ConsentWording, { name: 'consent_entries_wording' })
  wordingVersion!: number | null;

  /** In which language they saw them. */
  @Column({ name: 'wording_language', type: 'text', nullable: true })
  wordingLanguage!: string | null;

  @Column({ name: 'happened_at', type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  /** In which order entries were written. */
  @Column({ name: 'place', type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  place!: string;
}
