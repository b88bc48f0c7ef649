import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was erased lately, so that what arrives of them late is forgotten too. */
export class Erasure1790000002045 implements MigrationInterface {
  name = 'Erasure1790000002045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erased_contacts (
        contact_id uuid CONSTRAINT erased_contacts_pkey PRIMARY KEY,
        erased_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_contacts');
  }
}
