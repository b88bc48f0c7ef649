import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts of erased people that the provider still has, and by what a text that comes late is known as theirs. */
export class ErasureAtProvider1790000003030 implements MigrationInterface {
  name = 'ErasureAtProvider1790000003030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE provider_removals (
        id uuid CONSTRAINT provider_removals_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT provider_removals_kind_check CHECK (kind IN ('sent', 'received')),
        since timestamptz NOT NULL,
        attempts smallint NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL,
        parked_at timestamptz
      )`);
    await runner.query('CREATE INDEX provider_removals_due ON provider_removals (next_try_at)');
    await runner.query(`
      CREATE TABLE erased_addresses (
        hash bytea CONSTRAINT erased_addresses_pkey PRIMARY KEY,
        erased_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_addresses');
    await runner.query('DROP TABLE provider_removals');
  }
}
