import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Contact } from './contact.entity.js';

/** Somebody of whom the other services must be told once more, because an upgrade taught us to tell more of people. */
@Entity({ name: 'unannounced_contacts' })
export class UnannouncedContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'unannounced_contacts_pkey' })
  @ForeignKey(() => Contact, { name: 'unannounced_contacts_contact', onDelete: 'CASCADE' })
  contactId!: string;
}
