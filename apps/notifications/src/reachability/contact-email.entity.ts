import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who reads which e-mail address, in the person's order of preference; people may share one. */
@Entity({ name: 'contact_emails' })
@Index('contact_emails_address', ['emailIndex'])
export class ContactEmail {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_emails_pkey' })
  contactId!: string;

  /** From 0, the preferred one. */
  @PrimaryColumn({ name: 'preference', type: 'smallint', primaryKeyConstraintName: 'contact_emails_pkey' })
  preference!: number;

  @Column({ name: 'email_index', type: 'bytea' })
  emailIndex!: Buffer;

  /** As for a phone: a copy for planning, of what the address's own row says. */
  @Column({ name: 'closed', type: 'boolean' })
  closed!: boolean;
}
