import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Circle } from '../circles/circle.entity.js';
import { ConsentWording } from '../consent/wording.entity.js';
import { Contact } from '../people/contact.entity.js';

/** Somebody asked to join on a page, and the phone has not confirmed it yet. Who never does is forgotten. */
@Entity({ name: 'pending_joins' })
@Index('pending_joins_contact_id', ['contactId'])
@Index('pending_joins_phone', ['phoneIndex'])
@Index('pending_joins_asked', ['askedAt'])
export class PendingJoin {
  /** Also the id of the person, if they turn out to be new. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pending_joins_pkey' })
  id!: string;

  /** Who has the number under that name; null while nobody does. */
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Contact, { name: 'pending_joins_contact', onDelete: 'CASCADE' })
  contactId!: string | null;

  @Column({ name: 'circle_id', type: 'uuid' })
  @ForeignKey(() => Circle, { name: 'pending_joins_circle' })
  circleId!: string;

  /** Sealed. */
  @Column({ name: 'name', type: 'bytea' })
  name!: Buffer;

  /** Sealed. */
  @Column({ name: 'phone', type: 'bytea' })
  phone!: Buffer;

  @Column({ name: 'phone_index', type: 'text' })
  phoneIndex!: string;

  /** Of the page that they saw. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** What they were shown. */
  @Column({ name: 'wording_version', type: 'integer' })
  @ForeignKey(() => ConsentWording, { name: 'pending_joins_wording' })
  wordingVersion!: number;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;
}
