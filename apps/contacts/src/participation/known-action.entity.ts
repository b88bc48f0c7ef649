import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An action as audiences know it. */
@Entity({ name: 'known_actions' })
export class KnownAction {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'known_actions_pkey' })
  id!: string;

  /** What rules that name it call it; null for one from before this was kept. */
  @Column({ name: 'title', type: 'text', nullable: true })
  title!: string | null;

  /** Of its place, if the words about it name one. */
  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  /** Who took part is kept for a time that begins here. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  /** Who took part is kept for a shorter time. */
  @Column({ name: 'sensitive', type: 'boolean' })
  sensitive!: boolean;
}
