import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An action may have further waves after its first; they are told apart by their number, which two people cannot both take. */
export class FurtherWaves1790000004081 implements MigrationInterface {
  name = 'FurtherWaves1790000004081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE waves ADD COLUMN number smallint NOT NULL DEFAULT 1, DROP CONSTRAINT waves_once,
        ADD CONSTRAINT waves_once UNIQUE (action_id, number),
        ADD CONSTRAINT waves_kind_check CHECK (kind IN ('invite', 'nudge', 'further'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was sent in a further wave is not counted any more; its messages stay.
    await runner.query(`DELETE FROM waves WHERE kind <> 'invite'`);
    await runner.query(`
      ALTER TABLE waves DROP CONSTRAINT waves_kind_check, DROP CONSTRAINT waves_once, DROP COLUMN number,
        ADD CONSTRAINT waves_once UNIQUE (action_id, kind)`);
  }
}
