import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a board or a captain's link is called is sealed. The service seals what older versions left, when it starts; the
 * plain columns stay empty, because a process of the older version may still write while the new one starts.
 */
export class SealedLinkNames1790000003050 implements MigrationInterface {
  name = 'SealedLinkNames1790000003050';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['boards', 'captain_links']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN sealed_name bytea, ALTER COLUMN name SET DEFAULT ''`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['boards', 'captain_links']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN sealed_name, ALTER COLUMN name DROP DEFAULT`);
    }
  }
}
