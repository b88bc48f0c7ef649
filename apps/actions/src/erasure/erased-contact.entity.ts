import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who was erased: what arrives of them late is forgotten by this id, which names nobody any more. */
@Entity({ name: 'erased_contacts' })
export class ErasedContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'erased_contacts_pkey' })
  contactId!: string;

  @Column({ name: 'erased_at', type: 'timestamptz' })
  erasedAt!: Date;
}
