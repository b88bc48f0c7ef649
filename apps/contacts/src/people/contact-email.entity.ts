import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Contact } from './contact.entity.js';

/** A further address of a person, beside the one that mail goes to. */
@Entity({ name: 'contact_emails' })
@Unique('contact_emails_once', ['contactId', 'emailIndex'])
@Index('contact_emails_index', ['emailIndex'])
export class ContactEmail {
  /** What the sealed address is bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'contact_emails_pkey' })
  id!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  @ForeignKey(() => Contact, { name: 'contact_emails_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @Column({ name: 'email', type: 'bytea' })
  email!: Buffer;

  @Column({ name: 'email_index', type: 'text' })
  emailIndex!: string;

  /** Order of preference, from 0. */
  @Column({ name: 'position', type: 'smallint' })
  position!: number;

  /** When it stopped being theirs; lists that still name it find the person by it. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
