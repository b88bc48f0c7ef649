import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';
import { Tag } from './tag.entity.js';

/** A tag on a person. */
@Entity({ name: 'contact_tags' })
@Index('contact_tags_tag_contact', ['tagId', 'contactId'])
export class ContactTag {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_tags_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_tags_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'tag_id', type: 'uuid', primaryKeyConstraintName: 'contact_tags_pkey' })
  @ForeignKey(() => Tag, { name: 'contact_tags_tag', onDelete: 'CASCADE' })
  tagId!: string;
}
