import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Circle } from '../circles/circle.entity.js';
import { Attestation } from '../consent/attestation.entity.js';

/** One file that was imported. */
@Entity({ name: 'imports' })
@Index('imports_content_index', ['contentIndex'])
@Index('imports_running', ['id'], { where: "state = 'running'" })
export class MembershipImport {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'imports_pkey' })
  id!: string;

  /** Empty, except in rows that an older version wrote. */
  @Column({ name: 'file_name', type: 'text', default: '' })
  fileName!: string;

  /** Sealed: a file is named after whoever it is of. */
  @Column({ name: 'sealed_file_name', type: 'bytea', nullable: true })
  sealedFileName!: Buffer | null;

  @Column({ name: 'circle_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Circle, { name: 'imports_circle' })
  circleId!: string | null;

  /** Null: nobody said how these people agreed. */
  @Column({ name: 'attestation_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Attestation, { name: 'imports_attestation' })
  attestationId!: string | null;

  /** Rows of the file; null for an import from before they were counted. */
  @Column({ name: 'total', type: 'integer', nullable: true })
  total!: number | null;

  /** Keyed hash of the file and of what was said about it: the same again goes on where the first one was cut short. */
  @Column({ name: 'content_index', type: 'text', nullable: true })
  contentIndex!: string | null;

  /** `person:<id>`. */
  @Column({ name: 'started_by', type: 'text' })
  startedBy!: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** `receiving`, `running`, `stopped`, `done`, `failed` or `given_up`. */
  @Column({ name: 'state', type: 'text' })
  state!: string;

  /** `csv` or `xlsx`. */
  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'bytes', type: 'integer', default: 0 })
  bytes!: number;

  /** Of people who are new and whose row names none; null until it starts. */
  @Column({ name: 'language', type: 'text', nullable: true })
  language!: string | null;

  /** Which column means what; null where the header speaks for itself. */
  @Column({ name: 'mapping', type: 'json', nullable: true })
  mapping!: object | null;

  @Column({ name: 'imported', type: 'integer', default: 0 })
  imported!: number;

  @Column({ name: 'updated', type: 'integer', default: 0 })
  updated!: number;

  @Column({ name: 'unchanged', type: 'integer', default: 0 })
  unchanged!: number;

  @Column({ name: 'refused', type: 'integer', default: 0 })
  refused!: number;

  /** The replica that is at it. */
  @Column({ name: 'worker', type: 'uuid', nullable: true })
  worker!: string | null;

  /** By the database's clock; a replica that is gone has it no longer. */
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;

  @Column({ name: 'failures', type: 'integer', default: 0 })
  failures!: number;

  /** Code of the problem for which it failed. */
  @Column({ name: 'refusal', type: 'text', nullable: true })
  refusal!: string | null;

  @Column({ name: 'refusal_detail', type: 'text', nullable: true })
  refusalDetail!: string | null;

  /** When a replica last began to take rows in, and how many were in by then: what its pace is counted from. */
  @Column({ name: 'running_since', type: 'timestamptz', nullable: true })
  runningSince!: Date | null;

  @Column({ name: 'done_before', type: 'integer', default: 0 })
  doneBefore!: number;
}
