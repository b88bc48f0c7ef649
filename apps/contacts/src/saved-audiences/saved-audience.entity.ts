import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { AudienceTree } from '#contracts';

/** A rule over people that somebody gave a name to, to use it again. */
@Entity({ name: 'saved_audiences' })
@Unique('saved_audiences_name', ['name'])
export class SavedAudience {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'saved_audiences_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'rule', type: 'jsonb' })
  rule!: AudienceTree;

  /** Id of the account that made it, or the name of the script. */
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
