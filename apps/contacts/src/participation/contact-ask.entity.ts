import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { thisTransaction } from '../people/this-transaction.js';
import { Contact } from '../people/contact.entity.js';

/** That somebody was asked to come to an action. */
@Entity({ name: 'contact_asks' })
@Index('contact_asks_action', ['actionId', 'contactId'])
@Index('contact_asks_changed_in', ['changedIn', 'contactId', 'actionId'])
export class ContactAsk {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'contact_asks_pkey' })
  @ForeignKey(() => Contact, { name: 'contact_asks_contact', onDelete: 'CASCADE' })
  contactId!: string;

  @PrimaryColumn({ name: 'action_id', type: 'uuid', primaryKeyConstraintName: 'contact_asks_pkey' })
  actionId!: string;

  /** The last time. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** The last time by text; null if they were asked by e-mail only. */
  @Column({ name: 'texted_at', type: 'timestamptz', nullable: true })
  textedAt!: Date | null;

  /** The transaction that wrote this. */
  @Column({ name: 'changed_in', type: 'bigint', default: () => thisTransaction })
  changedIn!: string;
}
