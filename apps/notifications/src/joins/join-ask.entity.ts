import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A phone was asked whether its owner wants to join; kept for as long as it can be answered. */
@Entity({ name: 'join_asks' })
@Index('join_asks_phone', ['phoneIndex'])
@Index('join_asks_asked', ['askedAt'])
@Index('join_asks_contact', ['contactId'])
export class JoinAsk {
  @PrimaryColumn({ name: 'join_id', type: 'uuid', primaryKeyConstraintName: 'join_asks_pkey' })
  joinId!: string;

  /** Whoever is known with the number; the id of the join when nobody is. */
  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  @Column({ name: 'phone_index', type: 'bytea' })
  phoneIndex!: Buffer;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** When they said no; null while it can be answered. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
