import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';
import { UnionLocal } from './union-local.entity.js';

/** Somebody of a union local whom the chapter turns to, and who of the chapter keeps in touch with them. */
@Entity({ name: 'union_local_contacts' })
@Index('union_local_contacts_contact_id', ['contactId'])
@Index('union_local_contacts_owner_id', ['ownerContactId'])
@Check('union_local_contacts_role', `role IN ('rank_and_file', 'steward', 'officer', 'staff')`)
export class UnionLocalContact {
  @PrimaryColumn({ name: 'union_local_id', type: 'uuid', primaryKeyConstraintName: 'union_local_contacts_pkey' })
  @ForeignKey(() => UnionLocal, { name: 'union_local_contacts_local', onDelete: 'CASCADE' })
  unionLocalId!: string;

  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'union_local_contacts_pkey' })
  @ForeignKey(() => Contact, { name: 'union_local_contacts_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @Column({ name: 'role', type: 'text' })
  role!: string;

  /** The member who owns the relation; null when nobody does any more. */
  @Column({ name: 'owner_contact_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Contact, { name: 'union_local_contacts_owner', onDelete: 'SET NULL' })
  ownerContactId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
