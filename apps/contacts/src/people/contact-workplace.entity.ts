import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Workplace } from '../workplaces/workplace.entity.js';
import { Contact } from './contact.entity.js';

/** Where a person works, and as what. */
@Entity({ name: 'contact_workplaces' })
@Index('contact_workplaces_workplace_contact', ['workplaceId', 'contactId'])
@Check('contact_workplaces_role', `role IN ('rank_and_file', 'steward', 'officer', 'staff')`)
export class ContactWorkplace {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_workplaces_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_workplaces_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'workplace_id', type: 'uuid', primaryKeyConstraintName: 'contact_workplaces_pkey' })
  @ForeignKey(() => Workplace, { name: 'contact_workplaces_workplace' })
  workplaceId!: string;

  @Column({ name: 'role', type: 'text' })
  role!: string;
}
