import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an action is for may be a rule; a posted one keeps the rule that it was posted with. */
export class AudienceRules1790000004075 implements MigrationInterface {
  name = 'AudienceRules1790000004075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actions ADD COLUMN audience_rule jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actions DROP COLUMN audience_rule');
  }
}
