import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which messages nobody knew whether they were sent, when it was last told whom a wave asked. */
export class ParkedOfToldWaves1790000004082 implements MigrationInterface {
  name = 'ParkedOfToldWaves1790000004082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE told_waves ADD COLUMN parked uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE told_waves DROP COLUMN parked');
  }
}
