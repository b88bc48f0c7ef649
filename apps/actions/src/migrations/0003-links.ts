import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that open something without an account, and what boards show of breakdowns between two ticks. */
export class Links1790000001003 implements MigrationInterface {
  name = 'Links1790000001003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE boards (
        id uuid CONSTRAINT boards_pkey PRIMARY KEY,
        action_id uuid NOT NULL CONSTRAINT boards_action REFERENCES actions (id),
        name text NOT NULL,
        ends_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_viewed_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX boards_of_action ON boards (action_id)');
    await runner.query(`
      CREATE TABLE breakdowns (
        action_id uuid NOT NULL CONSTRAINT breakdowns_pkey PRIMARY KEY,
        tick timestamptz NOT NULL,
        shown jsonb NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE captain_links (
        id uuid CONSTRAINT captain_links_pkey PRIMARY KEY,
        action_id uuid NOT NULL CONSTRAINT captain_links_action REFERENCES actions (id),
        name text NOT NULL,
        revoked_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX captain_links_of_action ON captain_links (action_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['captain_links', 'breakdowns', 'boards']) await runner.query(`DROP TABLE ${table}`);
  }
}
