import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MembershipImport } from './membership-import.entity.js';

/** Some rows of a file that were refused, for whoever corrects them. */
@Entity({ name: 'import_rejects' })
@Index('import_rejects_line', ['importId', 'firstLine'])
export class ImportRejects {
  /** What the sealed rows are bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'import_rejects_pkey' })
  id!: string;

  @Column({ name: 'import_id', type: 'uuid' })
  @ForeignKey(() => MembershipImport, { name: 'import_rejects_import', onDelete: 'CASCADE' })
  importId!: string;

  @Column({ name: 'first_line', type: 'integer' })
  firstLine!: number;

  @Column({ name: 'rows', type: 'integer' })
  rows!: number;

  /** Their cells and why each was refused, sealed. */
  @Column({ name: 'body', type: 'bytea' })
  body!: Buffer;
}
