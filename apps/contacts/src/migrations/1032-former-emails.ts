import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The addresses that people had before, as keyed hashes: by them an older list still finds whom we know. */
export class FormerEmails1790000001032 implements MigrationInterface {
  name = 'FormerEmails1790000001032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE former_emails (
        contact_id uuid NOT NULL CONSTRAINT former_emails_contact REFERENCES contacts (id) ON DELETE CASCADE,
        email_index text NOT NULL,
        CONSTRAINT former_emails_pkey PRIMARY KEY (contact_id, email_index)
      )`);
    await runner.query('CREATE INDEX former_emails_index ON former_emails (email_index)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE former_emails');
  }
}
