import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells the index of names who has changed, and who is gone. */
export class SearchAndErasure1790000002035 implements MigrationInterface {
  name = 'SearchAndErasure1790000002035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX contacts_changed_at ON contacts (changed_at)');
    await runner.query(`
      CREATE TABLE erased_contacts (
        contact_id uuid CONSTRAINT erased_contacts_pkey PRIMARY KEY,
        erased_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_contacts');
    await runner.query('DROP INDEX contacts_changed_at');
  }
}
