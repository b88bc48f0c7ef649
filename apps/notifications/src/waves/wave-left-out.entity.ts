import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people of a wave's audience get no text of it, for one reason. */
@Entity({ name: 'wave_left_out' })
export class WaveLeftOut {
  @PrimaryColumn({ name: 'wave_id', type: 'uuid', primaryKeyConstraintName: 'wave_left_out_pkey' })
  waveId!: string;

  @PrimaryColumn({ name: 'reason', type: 'text', primaryKeyConstraintName: 'wave_left_out_pkey' })
  reason!: string;

  @Column({ name: 'people', type: 'integer' })
  people!: number;
}
