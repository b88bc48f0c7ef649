import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far it has been told whom a wave really asked. */
export class ToldAsks1790000004065 implements MigrationInterface {
  name = 'ToldAsks1790000004065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_waves (
        wave_id uuid CONSTRAINT told_waves_pkey PRIMARY KEY,
        told_until timestamptz NOT NULL,
        looked_at timestamptz NOT NULL,
        next_due timestamptz,
        is_settled boolean NOT NULL,
        is_over boolean NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_waves');
  }
}
