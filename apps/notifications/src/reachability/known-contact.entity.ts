import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What notifications knows of a person: enough to decide whether and when to text, nothing to text with. */
@Entity({ name: 'known_contacts' })
export class KnownContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'known_contacts_pkey' })
  contactId!: string;

  /** Of the newest change that was applied; older ones arrive late and are ignored. */
  @Column({ name: 'version', type: 'bigint' })
  version!: number;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** Candidate IANA zones, sorted and joined by commas: people with the same zones share their hours. */
  @Column({ name: 'zones', type: 'text' })
  zones!: string;

  @Column({ name: 'sms_consent', type: 'text' })
  smsConsent!: string;

  @Column({ name: 'email_consent', type: 'text', default: 'unknown' })
  emailConsent!: string;
}
