import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Meets } from './meets.shapes.js';

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

  /** Shown on public pages. */
  @Column({ name: 'listed', type: 'boolean', default: false })
  listed!: boolean;

  @Column({ name: 'purpose_en', type: 'text', nullable: true })
  purposeEn!: string | null;

  @Column({ name: 'purpose_es', type: 'text', nullable: true })
  purposeEs!: string | null;

  @Column({ name: 'meets', type: 'jsonb', nullable: true })
  meets!: Meets | null;

  /** Grows with each change of what is said of it. */
  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
