import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles that wait for a second person, and the mails that told people of what waits for them. */
export class AskedGrants1790000003010 implements MigrationInterface {
  name = 'AskedGrants1790000003010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE asked_grants (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('invite', 'change', 'link', 'token')),
        role text NOT NULL,
        staff_id uuid REFERENCES staff (id),
        email bytea,
        email_index text,
        language text NOT NULL,
        scope jsonb,
        asked_by uuid NOT NULL REFERENCES staff (id),
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('approved', 'refused', 'expired')),
        ended_by uuid REFERENCES staff (id),
        ended_at timestamptz,
        claimed_at timestamptz
      )`);
    await runner.query('CREATE INDEX asked_grants_waiting ON asked_grants (expires_at) WHERE outcome IS NULL');
    await runner.query('CREATE UNIQUE INDEX asked_grants_once ON asked_grants (email_index) WHERE outcome IS NULL');
    await runner.query(`
      CREATE TABLE approval_mails (
        kind text NOT NULL,
        ask_id uuid NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff (id),
        message_id uuid NOT NULL,
        tries integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        mailed_at timestamptz,
        CONSTRAINT approval_mails_pkey PRIMARY KEY (kind, ask_id, staff_id)
      )`);
    await runner.query('CREATE INDEX approval_mails_due ON approval_mails (due_at) WHERE mailed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval_mails');
    await runner.query('DROP TABLE asked_grants');
  }
}
