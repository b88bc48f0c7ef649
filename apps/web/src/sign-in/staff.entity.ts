import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#runtime';

/** Somebody who may enter the console, or a script that acts as one. */
@Entity({ name: 'staff' })
export class Staff {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** Sealed; null for a script. */
  @Column({ name: 'name', type: 'bytea', nullable: true })
  name!: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
