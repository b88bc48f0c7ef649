import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who posted a wave, who approved it, and that a large one waits for a second person. */
export class Approvals1790000002047 implements MigrationInterface {
  name = 'Approvals1790000002047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE waves ADD COLUMN posted_by uuid, ADD COLUMN approved_by uuid,
        DROP CONSTRAINT waves_held_for_check,
        ADD CONSTRAINT waves_held_for_check CHECK (held_for IN ('restored', 'counting', 'approval'))`);
    await runner.query(`
      CREATE TABLE early_approvals (
        action_id uuid NOT NULL,
        approved_by uuid NOT NULL,
        people integer NOT NULL,
        approved_at timestamptz NOT NULL,
        CONSTRAINT early_approvals_pkey PRIMARY KEY (action_id, approved_by)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE early_approvals');
    await runner.query(`UPDATE waves SET held_for = NULL WHERE held_for <> 'restored'`);
    await runner.query(`
      ALTER TABLE waves DROP COLUMN posted_by, DROP COLUMN approved_by, DROP CONSTRAINT waves_held_for_check,
        ADD CONSTRAINT waves_held_for_check CHECK (held_for IN ('restored'))`);
  }
}
