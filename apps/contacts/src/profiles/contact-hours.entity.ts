import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Contact } from '../people/contact.entity.js';

/** Hours of a week in which a person can come, or in which they are at work themselves; by their own clock. */
@Entity({ name: 'contact_hours' })
@Check('contact_hours_kind', `kind IN ('can_come', 'own_shift')`)
@Check(
  'contact_hours_span',
  'weekday BETWEEN 1 AND 7 AND from_minute BETWEEN 0 AND 1439 AND until_minute > from_minute AND until_minute <= 1440',
)
export class ContactHours {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_hours_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_hours_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'kind', type: 'text', primaryKeyConstraintName: 'contact_hours_pkey' })
  kind!: string;

  /** Monday is 1, Sunday 7; a span that crosses midnight is two rows. */
  @PrimaryColumn({ name: 'weekday', type: 'smallint', primaryKeyConstraintName: 'contact_hours_pkey' })
  weekday!: number;

  /** Minutes since midnight. */
  @PrimaryColumn({ name: 'from_minute', type: 'smallint', primaryKeyConstraintName: 'contact_hours_pkey' })
  fromMinute!: number;

  @Column({ name: 'until_minute', type: 'smallint' })
  untilMinute!: number;
}
