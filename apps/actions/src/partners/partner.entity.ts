import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A union local or coalition organisation that sees numbers and asks for actions. */
@Entity({ name: 'partners' })
@Index('partners_by_name', ['name', 'id'])
@Check('partners_kind', `kind IN ('union_local', 'coalition')`)
export class Partner {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'partners_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'union_local' | 'coalition';

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
