import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who answers which phone, in the person's order of preference; people may share a phone. */
@Entity({ name: 'contact_numbers' })
@Index('contact_numbers_phone', ['phoneIndex'])
export class ContactNumber {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_numbers_pkey' })
  contactId!: string;

  /** From 0, the preferred one. */
  @PrimaryColumn({ name: 'preference', type: 'smallint', primaryKeyConstraintName: 'contact_numbers_pkey' })
  preference!: number;

  @Column({ name: 'phone_index', type: 'bytea' })
  phoneIndex!: Buffer;

  /** False for a landline and whatever else contacts knows to take no texts. */
  @Column({ name: 'textable', type: 'boolean' })
  textable!: boolean;

  /**
   * Whether the number is closed or unusable: a copy, so that planning a wave need not look at every number. What counts
   * is the number's own row, which the claim reads.
   */
  @Column({ name: 'closed', type: 'boolean' })
  closed!: boolean;
}
