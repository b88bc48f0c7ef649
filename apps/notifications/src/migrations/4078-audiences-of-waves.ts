import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wave keeps the rule that its people were found by, so that it can be told afterwards whom it was meant for. */
export class AudiencesOfWaves1790000004078 implements MigrationInterface {
  name = 'AudiencesOfWaves1790000004078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE waves ADD COLUMN audience_rule jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE waves DROP COLUMN audience_rule');
  }
}
