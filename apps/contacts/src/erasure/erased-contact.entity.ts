import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who was erased lately: each replica takes them out of its index of names. The id names nobody any more. */
@Entity({ name: 'erased_contacts' })
export class ErasedContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'erased_contacts_pkey' })
  contactId!: string;

  @Column({ name: 'erased_at', type: 'timestamptz' })
  erasedAt!: Date;
}
