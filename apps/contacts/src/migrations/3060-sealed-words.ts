import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names of files and how people agreed are words of a chair, in which people are named; they are sealed. The service
 * seals what older versions left, when it starts; the plain columns stay empty, because a process of the older version
 * may still write while the new one starts.
 */
export class SealedWords1790000003060 implements MigrationInterface {
  name = 'SealedWords1790000003060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports ADD COLUMN sealed_file_name bytea, ALTER COLUMN file_name SET DEFAULT ''`);
    await runner.query(`
      ALTER TABLE attestations
        ADD COLUMN sealed_how bytea, ADD COLUMN sealed_wording bytea,
        ALTER COLUMN how SET DEFAULT '', ALTER COLUMN wording SET DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN sealed_file_name, ALTER COLUMN file_name DROP DEFAULT');
    await runner.query(`
      ALTER TABLE attestations
        DROP COLUMN sealed_how, DROP COLUMN sealed_wording,
        ALTER COLUMN how DROP DEFAULT, ALTER COLUMN wording DROP DEFAULT`);
  }
}
