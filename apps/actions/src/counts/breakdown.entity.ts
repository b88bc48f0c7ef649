import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShownBreakdown } from './breakdown.rules.js';

/** The breakdown of an action as of its last tick: the same for every viewer of every replica. */
@Entity({ name: 'breakdowns' })
export class Breakdown {
  @PrimaryColumn({ name: 'action_id', type: 'uuid', primaryKeyConstraintName: 'breakdowns_pkey' })
  actionId!: string;

  /** Beginning of the tick. */
  @Column({ name: 'tick', type: 'timestamptz' })
  tick!: Date;

  @Column({ name: 'shown', type: 'jsonb' })
  shown!: ShownBreakdown;
}
