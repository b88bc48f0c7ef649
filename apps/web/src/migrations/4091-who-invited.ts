import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who invited whom, so that an invitation can be shown to whoever made it and taken back. */
export class WhoInvited1790000004091 implements MigrationInterface {
  name = 'WhoInvited1790000004091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE access_keys ADD COLUMN made_by uuid CONSTRAINT access_keys_made_by_fkey REFERENCES staff (id)',
    );
    await runner.query(
      'ALTER TABLE staff ADD COLUMN invited_by uuid CONSTRAINT staff_invited_by_fkey REFERENCES staff (id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff DROP COLUMN invited_by');
    await runner.query('ALTER TABLE access_keys DROP COLUMN made_by');
  }
}
