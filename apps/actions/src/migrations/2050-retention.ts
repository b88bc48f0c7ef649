import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stays of an action when it is no longer kept who said and did what: numbers, and how reliably people came. */
export class Retention1790000002050 implements MigrationInterface {
  name = 'Retention1790000002050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actions ADD COLUMN sensitive boolean NOT NULL DEFAULT false, ADD COLUMN tallied_at timestamptz`);
    await runner.query(`
      CREATE INDEX actions_to_tally ON actions (last_ends_at) WHERE state = 'posted' AND tallied_at IS NULL`);
    await runner.query(`
      CREATE TABLE shift_tallies (
        shift_id uuid CONSTRAINT shift_tallies_pkey PRIMARY KEY
          CONSTRAINT shift_tallies_shift REFERENCES shifts (id) ON DELETE CASCADE,
        yes integer NOT NULL,
        guests integer NOT NULL,
        maybe integer NOT NULL,
        no integer NOT NULL,
        unverified integer NOT NULL,
        came integer NOT NULL,
        no_shows integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE show_rates (
        contact_id uuid CONSTRAINT show_rates_pkey PRIMARY KEY,
        yes integer NOT NULL,
        came integer NOT NULL,
        no_shows integer NOT NULL,
        walk_ins integer NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE show_rates, shift_tallies');
    await runner.query('DROP INDEX actions_to_tally');
    await runner.query('ALTER TABLE actions DROP COLUMN sensitive, DROP COLUMN tallied_at');
  }
}
