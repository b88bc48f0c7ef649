import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnionLocal } from '../unions/union-local.entity.js';

/** An employer at a site. */
@Entity({ name: 'workplaces' })
@Index('workplaces_of_union_local', ['unionLocalId'])
export class Workplace {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'workplaces_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The local whose units work there; null where nobody is organised yet. */
  @Column({ name: 'union_local_id', type: 'uuid', nullable: true })
  @ForeignKey(() => UnionLocal, { name: 'workplaces_union_local' })
  unionLocalId!: string | null;

  @Column({ name: 'sector', type: 'text', nullable: true })
  sector!: string | null;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone!: string | null;

  /** Grows with each change of what is said of it. */
  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
