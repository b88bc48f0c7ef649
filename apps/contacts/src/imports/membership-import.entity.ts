import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Circle } from '../circles/circle.entity.js';
import { Attestation } from '../consent/attestation.entity.js';

/** One file that was imported. */
@Entity({ name: 'imports' })
@Index('imports_content_index', ['contentIndex'])
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
}
