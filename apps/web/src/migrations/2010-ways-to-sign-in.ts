import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How staff prove who they are: passkeys, one-time codes, links by e-mail; and how two admins help who lost them. */
export class WaysToSignIn1790000002010 implements MigrationInterface {
  name = 'WaysToSignIn1790000002010';

  async up(runner: QueryRunner): Promise<void> {
    await this.changeStaff(runner);
    await runner.query(`
      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff (id),
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        device text NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX passkeys_by_staff ON passkeys (staff_id)');
    await runner.query(`
      CREATE TABLE code_apps (
        id uuid PRIMARY KEY REFERENCES staff (id),
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL,
        failures integer NOT NULL,
        failed_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE recovery_codes (
        code_hash bytea PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff (id),
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX recovery_codes_by_staff ON recovery_codes (staff_id)');
    await this.makeSteps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recoveries', 'sign_in_steps', 'recovery_codes', 'code_apps', 'passkeys']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP INDEX access_keys_by_staff');
    await runner.query('ALTER TABLE access_keys DROP COLUMN device, DROP COLUMN how, DROP COLUMN proven_at');
    await runner.query('ALTER TABLE staff DROP COLUMN kind, DROP COLUMN email, DROP COLUMN email_index');
  }

  private async changeStaff(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff
        ADD COLUMN kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'script')),
        ADD COLUMN email bytea,
        ADD COLUMN email_index text`);
    await runner.query(`
      UPDATE staff SET kind = 'script' WHERE id IN (SELECT staff_id FROM access_keys WHERE kind = 'script')`);
    await runner.query('CREATE UNIQUE INDEX staff_by_email ON staff (email_index) WHERE left_at IS NULL');
    await runner.query(`
      ALTER TABLE access_keys
        ADD COLUMN device text,
        ADD COLUMN how text,
        ADD COLUMN proven_at timestamptz`);
    await runner.query('CREATE INDEX access_keys_by_staff ON access_keys (staff_id) WHERE ended_at IS NULL');
  }

  private async makeSteps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_steps (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('enter', 'add', 'prove', 'mail', 'code')),
        token_hash bytea NOT NULL UNIQUE,
        browser_hash bytea,
        staff_id uuid REFERENCES staff (id),
        email_index text,
        challenge text,
        next_path text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX sign_in_steps_by_email ON sign_in_steps (email_index, created_at)');
    await runner.query('CREATE INDEX sign_in_steps_by_end ON sign_in_steps (expires_at)');
    await runner.query(`
      CREATE TABLE recoveries (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff (id),
        started_by uuid NOT NULL REFERENCES staff (id),
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        confirmed_by uuid REFERENCES staff (id),
        ended_at timestamptz
      )`);
    await runner.query('CREATE UNIQUE INDEX recoveries_open ON recoveries (staff_id) WHERE ended_at IS NULL');
  }
}
