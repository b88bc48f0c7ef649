import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A group of people by sector. */
@Entity({ name: 'circles' })
@Unique('circles_slug', ['slug'])
export class Circle {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'circles_pkey' })
  id!: string;

  @Column({ name: 'slug', type: 'text' })
  slug!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'sector', type: 'text', nullable: true })
  sector!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
