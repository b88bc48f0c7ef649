import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the database was set back to a backup, and what the provider lists as sent since then. */
export class SentSinceBackup1790000003031 implements MigrationInterface {
  name = 'SentSinceBackup1790000003031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE restores (
        id uuid CONSTRAINT restores_pkey PRIMARY KEY,
        why text NOT NULL CONSTRAINT restores_why_check CHECK (why IN ('older', 'another')),
        found_at timestamptz NOT NULL,
        since timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT restores_state_check CHECK (state IN ('asking', 'known', 'unknown'))
      )`);
    await runner.query(`
      CREATE TABLE recovered_texts (
        id uuid CONSTRAINT recovered_texts_pkey PRIMARY KEY,
        provider_sid text NOT NULL CONSTRAINT recovered_texts_once UNIQUE,
        phone_index bytea NOT NULL,
        words_hash bytea NOT NULL,
        state text NOT NULL,
        error_code integer,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX recovered_texts_phone ON recovered_texts (phone_index)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovered_texts');
    await runner.query('DROP TABLE restores');
  }
}
