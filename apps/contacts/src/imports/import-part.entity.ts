import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MembershipImport } from './membership-import.entity.js';

/** A piece of a file that is being imported, until the import is over. */
@Entity({ name: 'import_parts' })
@Unique('import_parts_position', ['importId', 'position'])
export class ImportPart {
  /** What the sealed bytes are bound to. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'import_parts_pkey' })
  id!: string;

  @Column({ name: 'import_id', type: 'uuid' })
  @ForeignKey(() => MembershipImport, { name: 'import_parts_import', onDelete: 'CASCADE' })
  importId!: string;

  /** From 0. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  /** Keyed hash of the bytes. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  /** The bytes, sealed. */
  @Column({ name: 'body', type: 'bytea' })
  body!: Buffer;
}
