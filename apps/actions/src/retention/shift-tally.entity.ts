import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Shift } from '../actions/shift.entity.js';

/** What the answers and the attendance of a shift added up to when its people were let go. */
@Entity({ name: 'shift_tallies' })
export class ShiftTally {
  @PrimaryColumn({ name: 'shift_id', type: 'uuid', primaryKeyConstraintName: 'shift_tallies_pkey' })
  @ForeignKey(() => Shift, { name: 'shift_tallies_shift', onDelete: 'CASCADE' })
  shiftId!: string;

  @Column({ name: 'yes', type: 'integer' })
  yes!: number;

  @Column({ name: 'guests', type: 'integer' })
  guests!: number;

  @Column({ name: 'maybe', type: 'integer' })
  maybe!: number;

  @Column({ name: 'no', type: 'integer' })
  no!: number;

  @Column({ name: 'unverified', type: 'integer' })
  unverified!: number;

  /** Attended or walked in; people without a name are counted on the shift itself. */
  @Column({ name: 'came', type: 'integer' })
  came!: number;

  @Column({ name: 'no_shows', type: 'integer' })
  noShows!: number;
}
