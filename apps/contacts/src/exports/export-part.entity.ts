import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Export } from './export.entity.js';

/** Some rows of the file of an export. */
@Entity({ name: 'export_parts' })
@Unique('export_parts_position', ['exportId', 'position'])
export class ExportPart {
  /** What the sealed rows are bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'export_parts_pkey' })
  id!: string;

  @Column({ name: 'export_id', type: 'uuid' })
  @ForeignKey(() => Export, { name: 'export_parts_export', onDelete: 'CASCADE' })
  exportId!: string;

  /** From 1, without gaps. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  /** Of its last row. */
  @Column({ name: 'last_place', type: 'integer' })
  lastPlace!: number;

  @Column({ name: 'people', type: 'integer' })
  people!: number;

  /** The text of its rows, sealed. */
  @Column({ name: 'body', type: 'bytea' })
  body!: Buffer;
}
