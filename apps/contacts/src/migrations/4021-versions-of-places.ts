import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['circles', 'workplaces', 'union_locals'];

/** What circles, workplaces and union locals say of themselves has versions: nobody writes over another's change. */
export class VersionsOfPlaces1790000004021 implements MigrationInterface {
  name = 'VersionsOfPlaces1790000004021';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }
}
