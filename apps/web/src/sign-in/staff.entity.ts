import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#runtime';

/** Somebody who may enter the console. Their name, where it is needed, is the contact's, in contacts. */
@Entity({ name: 'staff' })
export class Staff {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
