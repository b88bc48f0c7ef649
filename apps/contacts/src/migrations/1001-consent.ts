import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The evidence of who agreed to what, and the numbers that stay closed. */
export class Consent1790000001001 implements MigrationInterface {
  name = 'Consent1790000001001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attestations (
        id uuid CONSTRAINT attestations_pkey PRIMARY KEY,
        how text NOT NULL,
        wording text NOT NULL,
        attested_by bytea NOT NULL,
        obtained_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE consent_entries (
        id uuid CONSTRAINT consent_entries_pkey PRIMARY KEY,
        contact_id uuid NOT NULL CONSTRAINT consent_entries_contact REFERENCES contacts (id) ON DELETE CASCADE,
        channel text NOT NULL,
        purpose text NOT NULL,
        state text NOT NULL,
        cause text NOT NULL,
        attestation_id uuid CONSTRAINT consent_entries_attestation REFERENCES attestations (id),
        import_id uuid,
        happened_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX consent_entries_contact_id ON consent_entries (contact_id)');
    // The index goes when the person is erased; the hash, under a key of its own, stays and keeps the number closed.
    await runner.query(`
      CREATE TABLE suppressions (
        id uuid CONSTRAINT suppressions_pkey PRIMARY KEY,
        phone_index text CONSTRAINT suppressions_phone_index UNIQUE,
        suppression_hash text CONSTRAINT suppressions_hash UNIQUE,
        cause text NOT NULL,
        closed_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE suppressions, consent_entries, attestations');
  }
}
