import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { UnionLocal } from './union-local.entity.js';

/** The people for whom one contract of a union local is bargained. */
@Entity({ name: 'bargaining_units' })
@Unique('bargaining_units_name', ['unionLocalId', 'name'])
export class BargainingUnit {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'bargaining_units_pkey' })
  id!: string;

  @Column({ name: 'union_local_id', type: 'uuid' })
  @ForeignKey(() => UnionLocal, { name: 'bargaining_units_local', onDelete: 'CASCADE' })
  unionLocalId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
