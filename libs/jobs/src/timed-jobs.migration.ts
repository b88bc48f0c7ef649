import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each timed job is due and how its last turn went, and whether a legal hold keeps what would be deleted. */
export class TimedJobs1790000000021 implements MigrationInterface {
  name = 'TimedJobs1790000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timed_jobs (
        name text PRIMARY KEY,
        due_at timestamptz NOT NULL,
        leased_until timestamptz,
        last_run_at timestamptz,
        rows bigint NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0
      )`);
    await runner.query(`
      CREATE TABLE legal_hold (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        since timestamptz NOT NULL,
        why text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE legal_hold, timed_jobs');
  }
}
