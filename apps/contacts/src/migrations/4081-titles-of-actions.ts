import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an action is called, so that a rule that names one can be said in words. */
export class TitlesOfActions1790000004081 implements MigrationInterface {
  name = 'TitlesOfActions1790000004081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE known_actions ADD COLUMN title text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE known_actions DROP COLUMN title');
  }
}
