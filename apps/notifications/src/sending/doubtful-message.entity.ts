import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message of which nobody knows whether the provider took it; the row goes when somebody has told or decided. */
@Entity({ name: 'doubtful_messages' })
export class DoubtfulMessage {
  @PrimaryColumn({ name: 'message_id', type: 'uuid', primaryKeyConstraintName: 'doubtful_messages_pkey' })
  messageId!: string;

  /** By the database's clock. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** When it was left for a person to decide, by the product's clock. */
  @Column({ name: 'parked_at', type: 'timestamptz', nullable: true })
  parkedAt!: Date | null;

  /** How often the provider was asked for it and did not know it. */
  @Column({ name: 'looks', type: 'smallint', default: 0 })
  looks!: number;

  /** When somebody last tried to ask, by the product's clock. */
  @Column({ name: 'looked_at', type: 'timestamptz', nullable: true })
  lookedAt!: Date | null;

  /** Why the provider could not be asked then. */
  @Column({ name: 'look_problem', type: 'text', nullable: true })
  lookProblem!: string | null;

  /** By the database's clock; null before anybody has looked, `infinity` when nobody need look again. */
  @Column({ name: 'next_look_at', type: 'timestamptz', nullable: true })
  nextLookAt!: Date | null;
}
