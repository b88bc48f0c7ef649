import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A start that found the database set back to an older state, or another one in its place. */
@Entity({ name: 'restores' })
@Check('restores_why_check', "why IN ('older', 'another')")
@Check('restores_state_check', "state IN ('asking', 'known', 'unknown')")
export class Restore {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'restores_pkey' })
  id!: string;

  @Column({ name: 'why', type: 'text' })
  why!: 'older' | 'another';

  @Column({ name: 'found_at', type: 'timestamptz' })
  foundAt!: Date;

  /** The last moment of which this database knows, and a little before it. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** Whether it is known what was sent since: the provider is being asked, it told, or it does not tell. */
  @Column({ name: 'state', type: 'text' })
  state!: 'asking' | 'known' | 'unknown';
}
