import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from './contact.entity.js';

/** An address that somebody had before. It is not written to; an older list still finds the person by it. */
@Entity({ name: 'former_emails' })
@Index('former_emails_index', ['emailIndex'])
export class FormerEmail {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'former_emails_pkey' })
  @ForeignKey(() => Contact, { name: 'former_emails_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'email_index', type: 'text', primaryKeyConstraintName: 'former_emails_pkey' })
  emailIndex!: string;
}
