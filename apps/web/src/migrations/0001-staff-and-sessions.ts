import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may enter: staff, their sessions and script tokens, and set-up links. Only hashes of secrets are kept. */
export class StaffAndSessions1790000001000 implements MigrationInterface {
  name = 'StaffAndSessions1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff (
        id uuid PRIMARY KEY,
        role text NOT NULL,
        language text NOT NULL,
        name bytea,
        created_at timestamptz NOT NULL,
        left_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE access_keys (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('session', 'script', 'set_up')),
        token_hash bytea NOT NULL UNIQUE,
        staff_id uuid REFERENCES staff (id),
        role text NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_keys');
    await runner.query('DROP TABLE staff');
  }
}
