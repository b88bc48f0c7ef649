import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who was erased lately. The id names nobody any more; by it what arrives of them late is forgotten too. */
@Entity({ name: 'erased_contacts' })
export class ErasedContact {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'erased_contacts_pkey' })
  contactId!: string;

  @Column({ name: 'erased_at', type: 'timestamptz' })
  erasedAt!: Date;
}
