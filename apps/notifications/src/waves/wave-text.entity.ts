import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The ask of a wave in one language, composed once and never changed. */
@Entity({ name: 'wave_texts' })
export class WaveText {
  @PrimaryColumn({ name: 'wave_id', type: 'uuid', primaryKeyConstraintName: 'wave_texts_pkey' })
  waveId!: string;

  @PrimaryColumn({ name: 'language', type: 'text', primaryKeyConstraintName: 'wave_texts_pkey' })
  language!: string;

  @Column({ name: 'body', type: 'text' })
  body!: string;

  @Column({ name: 'segments', type: 'smallint' })
  segments!: number;

  @Column({ name: 'encoding', type: 'text' })
  encoding!: string;
}
