import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';

/** Something a person can do on a line. */
@Entity({ name: 'contact_skills' })
@Check('contact_skills_skill', `skill IN ('marshal', 'medic', 'interpreter', 'driver', 'captain')`)
export class ContactSkill {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_skills_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_skills_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'skill', type: 'text', primaryKeyConstraintName: 'contact_skills_pkey' })
  skill!: string;
}
