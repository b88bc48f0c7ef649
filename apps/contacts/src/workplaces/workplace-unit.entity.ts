import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BargainingUnit } from '../unions/bargaining-unit.entity.js';
import { Workplace } from './workplace.entity.js';

/** A bargaining unit that works at a workplace. */
@Entity({ name: 'workplace_units' })
@Index('workplace_units_unit_id', ['bargainingUnitId'])
export class WorkplaceUnit {
  @PrimaryColumn({ name: 'workplace_id', type: 'uuid', primaryKeyConstraintName: 'workplace_units_pkey' })
  @ForeignKey(() => Workplace, { name: 'workplace_units_workplace', onDelete: 'CASCADE' })
  workplaceId!: string;

  @PrimaryColumn({ name: 'bargaining_unit_id', type: 'uuid', primaryKeyConstraintName: 'workplace_units_pkey' })
  @ForeignKey(() => BargainingUnit, { name: 'workplace_units_unit', onDelete: 'CASCADE' })
  bargainingUnitId!: string;
}
