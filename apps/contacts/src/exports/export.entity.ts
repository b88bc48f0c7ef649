import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Circle } from '../circles/circle.entity.js';

/** A list of people that somebody asked to take out, for as long as it can be told whose a file was. */
@Entity({ name: 'exports' })
@Index('exports_of_person', ['askedBy', 'id'])
@Index('exports_open', ['state', 'id'], { where: "state IN ('awaiting_approval', 'making', 'ready')" })
@Check('exports_format', "format IN ('csv', 'osdi')")
@Check('exports_state', "state IN ('awaiting_approval', 'making', 'ready', 'refused', 'expired', 'failed')")
export class Export {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'exports_pkey' })
  id!: string;

  @Column({ name: 'format', type: 'text' })
  format!: string;

  /** Null: everybody. */
  @Column({ name: 'circle_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Circle, { name: 'exports_circle' })
  circleId!: string | null;

  /** Circles that whoever asked may know of; null for all. */
  @Column({ name: 'seen_circles', type: 'uuid', array: true, nullable: true })
  seenCircles!: string[] | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** Id of the account. */
  @Column({ name: 'asked_by', type: 'text' })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** People when it was asked for. */
  @Column({ name: 'size', type: 'integer' })
  size!: number;

  @Column({ name: 'state', type: 'text' })
  state!: string;

  /** The second person. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** When the people and the order of their rows were put down. */
  @Column({ name: 'listed_at', type: 'timestamptz', nullable: true })
  listedAt!: Date | null;

  /** Rows of the file. */
  @Column({ name: 'people', type: 'integer', nullable: true })
  people!: number | null;

  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true })
  readyAt!: Date | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'downloaded_at', type: 'timestamptz', nullable: true })
  downloadedAt!: Date | null;

  @Column({ name: 'failures', type: 'smallint', default: 0 })
  failures!: number;

  /** The replica that makes it. */
  @Column({ name: 'worker', type: 'uuid', nullable: true })
  worker!: string | null;

  /** By the database's clock; a replica that is gone has it no longer. */
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;
}
