import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employer at a site. */
@Entity({ name: 'workplaces' })
export class Workplace {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'workplaces_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'union_local', type: 'text', nullable: true })
  unionLocal!: string | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
