import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far an import has come, and by what the same file is known when it comes again to be finished. */
export class ImportProgress1790000001031 implements MigrationInterface {
  name = 'ImportProgress1790000001031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports ADD COLUMN total integer, ADD COLUMN content_index text');
    await runner.query('CREATE INDEX imports_content_index ON imports (content_index)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX imports_content_index');
    await runner.query('ALTER TABLE imports DROP COLUMN total, DROP COLUMN content_index');
  }
}
