import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';

/** What somebody of the committee wrote down of a person. */
@Entity({ name: 'contact_notes' })
@Index('contact_notes_contact_id', ['contactId', 'writtenAt'])
export class ContactNote {
  /** What the sealed words are bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'contact_notes_pkey' })
  id!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  @ForeignKey(() => Contact, { name: 'contact_notes_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @Column({ name: 'body', type: 'bytea' })
  body!: Buffer;

  /** `person:<id>` of the staff, or `import:<id>` of the list that said it. */
  @Column({ name: 'written_by', type: 'text' })
  writtenBy!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;
}
