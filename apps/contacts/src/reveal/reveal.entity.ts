import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A look at a full number or address, for as long as it counts for the limit; the audit keeps at whose and why. */
@Entity({ name: 'reveals' })
@Index('reveals_of_person', ['revealedBy', 'revealedAt'])
@Index('reveals_by_time', ['revealedAt'])
export class Reveal {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'reveals_pkey' })
  id!: string;

  /** Id of the account. */
  @Column({ name: 'revealed_by', type: 'text' })
  revealedBy!: string;

  @Column({ name: 'revealed_at', type: 'timestamptz' })
  revealedAt!: Date;
}
