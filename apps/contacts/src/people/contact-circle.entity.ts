import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Circle } from '../circles/circle.entity.js';
import { Contact } from './contact.entity.js';

/** A person's place in a circle. */
@Entity({ name: 'contact_circles' })
@Index('contact_circles_circle_contact', ['circleId', 'contactId'])
export class ContactCircle {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_circles_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_circles_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'circle_id', type: 'uuid', primaryKeyConstraintName: 'contact_circles_pkey' })
  @ForeignKey(() => Circle, { name: 'contact_circles_circle' })
  circleId!: string;
}
