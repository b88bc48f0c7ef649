import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose action it is in public, also where it is for a rule that demands one circle. */
export class CirclesOfActions1790000004077 implements MigrationInterface {
  name = 'CirclesOfActions1790000004077';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actions ADD COLUMN circle_id uuid');
    await runner.query(`
      UPDATE actions a SET circle_id = coalesce(a.audience_circle_id, (
        SELECT CASE WHEN count(DISTINCT named.id) = 1 THEN min(named.id)::uuid END
          FROM (SELECT jsonb_path_query(a.audience_rule, '$ ? (@.is == "in_circle")') ->> 'circleId' AS id
                 UNION ALL
                SELECT jsonb_path_query(a.audience_rule, '$.all[*] ? (@.is == "in_circle")') ->> 'circleId') named))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actions DROP COLUMN circle_id');
  }
}
