import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the provider was asked what became of a message of unknown fate, and when it is asked again. */
export class Lookups1790000001020 implements MigrationInterface {
  name = 'Lookups1790000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE doubtful_messages
        ADD COLUMN looks smallint NOT NULL DEFAULT 0,
        ADD COLUMN looked_at timestamptz,
        ADD COLUMN look_problem text,
        ADD COLUMN next_look_at timestamptz`);
    // Parked before there were looks: a person decides about those, nobody asks for them any more.
    await runner.query(`UPDATE doubtful_messages SET next_look_at = 'infinity' WHERE parked_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE doubtful_messages
        DROP COLUMN looks, DROP COLUMN looked_at, DROP COLUMN look_problem, DROP COLUMN next_look_at`);
  }
}
