import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MembershipImport } from './membership-import.entity.js';

/** What became of one row of a file. */
@Entity({ name: 'import_rows' })
@Index('import_rows_contact_id', ['contactId'])
export class ImportRow {
  @PrimaryColumn({ name: 'import_id', type: 'uuid', primaryKeyConstraintName: 'import_rows_pkey' })
  @ForeignKey(() => MembershipImport, { name: 'import_rows_import', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn({ name: 'line', type: 'integer', primaryKeyConstraintName: 'import_rows_pkey' })
  line!: number;

  @Column({ name: 'outcome', type: 'text' })
  outcome!: string;

  @Column({ name: 'remarks', type: 'text', array: true })
  remarks!: string[];

  /** Null for a refused row. */
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId!: string | null;
}
