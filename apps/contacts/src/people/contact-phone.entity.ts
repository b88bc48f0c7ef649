import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from './contact.entity.js';

/** One number of one person; two people on one phone are two rows with the same index. */
@Entity({ name: 'contact_phones' })
@Index('contact_phones_once', ['contactId', 'phoneIndex'], { unique: true })
@Index('contact_phones_index', ['phoneIndex'])
export class ContactPhone {
  /** What the sealed number is bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'contact_phones_pkey' })
  id!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  @ForeignKey(() => Contact, { name: 'contact_phones_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @Column({ name: 'phone', type: 'bytea' })
  phone!: Buffer;

  @Column({ name: 'phone_index', type: 'text' })
  phoneIndex!: string;

  /** A mobile number, as far as the person or the file says. */
  @Column({ name: 'textable', type: 'boolean' })
  textable!: boolean;

  /** Order of preference, from 0. */
  @Column({ name: 'position', type: 'smallint' })
  position!: number;

  /** When it stopped being theirs: it is not texted, and lists that still name it find the person by it. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
