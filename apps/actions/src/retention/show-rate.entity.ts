import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How reliably somebody came, over all shifts that are numbers by now; not to which. */
@Entity({ name: 'show_rates' })
export class ShowRate {
  @PrimaryColumn({ name: 'contact_id', type: 'uuid', primaryKeyConstraintName: 'show_rates_pkey' })
  contactId!: string;

  @Column({ name: 'yes', type: 'integer' })
  yes!: number;

  /** Said yes and came. */
  @Column({ name: 'came', type: 'integer' })
  came!: number;

  /** Said yes and was noted as not there; unknown is never a no-show. */
  @Column({ name: 'no_shows', type: 'integer' })
  noShows!: number;

  @Column({ name: 'walk_ins', type: 'integer' })
  walkIns!: number;
}
