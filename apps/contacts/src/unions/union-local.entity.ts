import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A local of a union, such as `UNITE HERE Local 11`. */
@Entity({ name: 'union_locals' })
@Unique('union_locals_name', ['name'])
export class UnionLocal {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'union_locals_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** Grows with each change of what is said of it. */
  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
