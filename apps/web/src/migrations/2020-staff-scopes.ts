import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What bounds the roles of conveners, captains and partners. */
export class StaffScopes1790000002020 implements MigrationInterface {
  name = 'StaffScopes1790000002020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_scopes (
        id uuid PRIMARY KEY,
        key_id uuid REFERENCES access_keys (id),
        staff_id uuid REFERENCES staff (id),
        kind text NOT NULL CHECK (kind IN ('circle', 'action', 'partner')),
        target_id uuid NOT NULL,
        ends_at timestamptz,
        CONSTRAINT staff_scopes_owner_check CHECK ((key_id IS NULL) <> (staff_id IS NULL))
      )`);
    await runner.query('CREATE INDEX staff_scopes_by_staff ON staff_scopes (staff_id)');
    await runner.query('CREATE INDEX staff_scopes_by_key ON staff_scopes (key_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_scopes');
  }
}
