import { Column, Entity, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'wave_tallies_pkey' };

/** How many messages of a wave ended in a state, once it is no longer kept whose they were. */
@Entity({ name: 'wave_tallies' })
export class WaveTally {
  @PrimaryColumn({ name: 'wave_id', type: 'uuid', ...key })
  waveId!: string;

  @PrimaryColumn({ name: 'channel', type: 'text', ...key })
  channel!: string;

  @PrimaryColumn({ name: 'state', type: 'text', ...key })
  state!: string;

  /** Empty for none. */
  @PrimaryColumn({ name: 'reason', type: 'text', ...key })
  reason!: string;

  /** 0 for none. */
  @PrimaryColumn({ name: 'code', type: 'integer', ...key })
  code!: number;

  @Column({ name: 'people', type: 'integer' })
  people!: number;
}
