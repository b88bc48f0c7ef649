import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Contact } from '../people/contact.entity.js';
import { Circle } from './circle.entity.js';

/** Somebody who runs a circle. */
@Entity({ name: 'circle_conveners' })
@Unique('circle_conveners_once', ['circleId', 'contactId'])
@Index('circle_conveners_contact_id', ['contactId'])
export class CircleConvener {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'circle_conveners_pkey' })
  id!: string;

  @Column({ name: 'circle_id', type: 'uuid' })
  @ForeignKey(() => Circle, { name: 'circle_conveners_circle', onDelete: 'CASCADE' })
  circleId!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  @ForeignKey(() => Contact, { name: 'circle_conveners_contact', onDelete: 'CASCADE' })
  contactId!: string;

  /** The name under which they agreed to answer in public; null for who answers to nobody there. Sealed. */
  @Column({ name: 'public_name', type: 'bytea', nullable: true })
  publicName!: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
