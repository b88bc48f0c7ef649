import { FieldKeys1790000000020 } from './field-keys.migration.js';
import { RetiredKeys1790000000031 } from './retired-keys.migration.js';

export { TookTooLong } from './bounded-work.js';
export { Database, sqlState } from './database.js';
export { sqlOn, type Sql, type SqlValue } from './sql.js';
export {
  createDataSource,
  type DatabaseDefinition,
  databaseName,
  ensureDatabase,
  type EntityClass,
  migrate,
  type MigrationClass,
  openDatabase,
  openRuntimeDatabase,
  type RuntimeDatabase,
  withDatabase,
} from './data-source.js';
export { FieldCipher, type FieldPlace, keyMark, type SealedColumn } from './field-cipher.js';
export { type FieldKey, FieldKeyRing } from './field-key-ring.js';
export type { TableRights } from './runtime-rights.rules.js';
export { emailIndex, phoneIndex, suppressionHash } from './lookup-hashes.js';
export * from './embedded-postgres.js';

/** What keys of sealed fields bring into a service's database. */
export const fieldKeyMigrations = [FieldKeys1790000000020, RetiredKeys1790000000031] as const;
