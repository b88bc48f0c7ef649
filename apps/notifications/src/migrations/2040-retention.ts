import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stays of messages whose time is over: numbers; and which incoming texts the provider still has. */
export class Retention1790000002040 implements MigrationInterface {
  name = 'Retention1790000002040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wave_tallies (
        wave_id uuid NOT NULL,
        channel text NOT NULL,
        state text NOT NULL,
        reason text NOT NULL,
        code integer NOT NULL,
        people integer NOT NULL,
        CONSTRAINT wave_tallies_pkey PRIMARY KEY (wave_id, channel, state, reason, code)
      )`);
    await runner.query('ALTER TABLE replies ADD COLUMN left_provider_at timestamptz');
    await runner.query('CREATE INDEX replies_at_provider ON replies (id) WHERE left_provider_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX replies_at_provider');
    await runner.query('ALTER TABLE replies DROP COLUMN left_provider_at');
    await runner.query('DROP TABLE wave_tallies');
  }
}
