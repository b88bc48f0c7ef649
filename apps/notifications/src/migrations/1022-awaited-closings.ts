import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opt-outs of the journal that have no number here yet. */
export class AwaitedClosings1790000001022 implements MigrationInterface {
  name = 'AwaitedClosings1790000001022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE awaited_closings (
        hash bytea PRIMARY KEY,
        how text NOT NULL,
        closed_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE awaited_closings');
  }
}
