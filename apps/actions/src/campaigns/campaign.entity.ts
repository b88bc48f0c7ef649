import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What actions belong to: a strike, a contract fight, a ballot measure, a coalition. */
@Entity({ name: 'campaigns' })
@Index('campaigns_by_name', ['name', 'id'])
export class Campaign {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'campaigns_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
