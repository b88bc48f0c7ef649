import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';

/** That two records are two people, whatever they have in common; of each pair a row either way. */
@Entity({ name: 'told_apart' })
@Index('told_apart_other', ['otherContactId'])
@Index('told_apart_pair', ['pairId'])
export class ToldApart {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'told_apart_pkey' })
  @ForeignKey(() => Contact, { name: 'told_apart_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'other_contact_id', type: 'uuid', primaryKeyConstraintName: 'told_apart_pkey' })
  @ForeignKey(() => Contact, { name: 'told_apart_other_contact', onDelete: 'CASCADE' })
  otherContactId!: string;

  @Column({ name: 'pair_id', type: 'uuid' })
  pairId!: string;

  /** `person:<id>`. */
  @Column({ name: 'told_by', type: 'text' })
  toldBy!: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;
}
