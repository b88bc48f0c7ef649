import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Export } from './export.entity.js';

/** Whose row stands where in the file of an export. Who is erased is taken out of it, and the file is made anew. */
@Entity({ name: 'export_rows' })
@Index('export_rows_contact', ['contactId'])
export class ExportRow {
  @PrimaryColumn({ name: 'export_id', type: 'uuid', primaryKeyConstraintName: 'export_rows_pkey' })
  @ForeignKey(() => Export, { name: 'export_rows_export', onDelete: 'CASCADE' })
  exportId!: string;

  /** From 1. */
  @PrimaryColumn({ name: 'place', type: 'integer', primaryKeyConstraintName: 'export_rows_pkey' })
  place!: number;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;
}
