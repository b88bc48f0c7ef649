import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a person read who was erased lately, as a hash that no lookup finds: a text of before comes late by it. */
@Entity({ name: 'erased_addresses' })
export class ErasedAddress {
  @PrimaryColumn({ name: 'hash', type: 'bytea', primaryKeyConstraintName: 'erased_addresses_pkey' })
  hash!: Buffer;

  @Column({ name: 'erased_at', type: 'timestamptz' })
  erasedAt!: Date;
}
