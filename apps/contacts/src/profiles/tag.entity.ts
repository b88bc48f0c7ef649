import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A word that a chapter puts on people. */
@Entity({ name: 'tags' })
@Unique('tags_name', ['name'])
export class Tag {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'tags_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
