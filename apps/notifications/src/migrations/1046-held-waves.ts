import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a wave is held, when it was not a chair who paused it. */
export class HeldWaves1790000002046 implements MigrationInterface {
  name = 'HeldWaves1790000002046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE waves ADD COLUMN held_for text CONSTRAINT waves_held_for_check CHECK (held_for IN ('restored'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE waves DROP COLUMN held_for');
  }
}
