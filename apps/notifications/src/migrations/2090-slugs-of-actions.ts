import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of an action, for e-mails about it that are composed after its ask; unknown of those posted before. */
export class SlugsOfActions1790000002090 implements MigrationInterface {
  name = 'SlugsOfActions1790000002090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE known_actions ADD COLUMN slug text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE known_actions DROP COLUMN slug');
  }
}
