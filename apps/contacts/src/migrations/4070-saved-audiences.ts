import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules over people that were given a name. */
export class SavedAudiences1790000004070 implements MigrationInterface {
  name = 'SavedAudiences1790000004070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_audiences (
        id uuid CONSTRAINT saved_audiences_pkey PRIMARY KEY,
        name text NOT NULL CONSTRAINT saved_audiences_name UNIQUE,
        rule jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_audiences');
  }
}
