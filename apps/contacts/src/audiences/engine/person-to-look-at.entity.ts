import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { thisTransaction } from '../../people/this-transaction.js';

/** Somebody who was deleted, or of whom something was: whoever keeps them in memory looks again. */
@Entity({ name: 'people_to_look_at' })
@Index('people_to_look_at_changed_in', ['changedIn', 'personId'])
export class PersonToLookAt {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'people_to_look_at_pkey' })
  personId!: string;

  @Column({ name: 'noted_at', type: 'timestamptz' })
  notedAt!: Date;

  /** The transaction that wrote this. */
  @Column({ name: 'changed_in', type: 'bigint', default: () => thisTransaction })
  changedIn!: string;
}
