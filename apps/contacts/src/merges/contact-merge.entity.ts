import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two records that a chair found to be one person: the one that stayed, and the one that went. */
@Entity({ name: 'contact_merges' })
@Index('contact_merges_kept', ['keptContactId'])
@Index('contact_merges_gone', ['goneContactId'])
@Index('contact_merges_at', ['mergedAt'])
export class ContactMerge {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'contact_merges_pkey' })
  id!: string;

  /** In which order people were merged. */
  @Column({ name: 'place', type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  place!: string;

  @Column({ name: 'kept_contact_id', type: 'uuid' })
  keptContactId!: string;

  @Column({ name: 'gone_contact_id', type: 'uuid' })
  goneContactId!: string;

  /** `person:<id>`. */
  @Column({ name: 'merged_by', type: 'text' })
  mergedBy!: string;

  @Column({ name: 'merged_at', type: 'timestamptz' })
  mergedAt!: Date;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  /** Keyed hash of the name of the one that went: a list that still names it finds the one who stayed. */
  @Column({ name: 'gone_name_index', type: 'text', nullable: true })
  goneNameIndex!: string | null;

  /** What undoing needs, sealed; null once it was undone or can be undone no more. */
  @Column({ name: 'body', type: 'bytea', nullable: true })
  body!: Buffer | null;
}
