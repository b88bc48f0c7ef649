import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, Effect, Source } from './rsvp.rules.js';

const key = { primaryKeyConstraintName: 'rsvp_history_pkey' };

/** One answer as it came in, and what it did; rows are only ever added. */
@Entity({ name: 'rsvp_history' })
export class RsvpChange {
  @PrimaryColumn({ name: 'action_id', type: 'uuid', ...key })
  actionId!: string;

  @PrimaryColumn({ name: 'shift_id', type: 'uuid', ...key })
  shiftId!: string;

  @PrimaryColumn({ name: 'contact_id', type: 'uuid', ...key })
  contactId!: string;

  /** The version of the RSVP that it made. */
  @PrimaryColumn({ name: 'seq', type: 'integer', ...key })
  seq!: number;

  @Column({ name: 'answer', type: 'text' })
  answer!: Answer;

  /** As given; null when the text did not say. */
  @Column({ name: 'guests', type: 'smallint', nullable: true })
  guests!: number | null;

  @Column({ name: 'source', type: 'text' })
  source!: Source;

  @Column({ name: 'effect', type: 'text' })
  effect!: Exclude<Effect, 'unchanged'>;

  /** The reply that said so; null for other sources. */
  @Column({ name: 'reply_id', type: 'uuid', nullable: true })
  replyId!: string | null;

  /** `person:<id>`, `service:<name>` or `own-link` for what came over HTTP; null for a text. */
  @Column({ name: 'said_by', type: 'text', nullable: true })
  saidBy!: string | null;

  /** When the person said it. */
  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
