import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which records are two people, whatever they have in common. */
export class ToldApart1790000004011 implements MigrationInterface {
  name = 'ToldApart1790000004011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_apart (
        contact_id uuid NOT NULL CONSTRAINT told_apart_contact REFERENCES contacts (id) ON DELETE CASCADE,
        other_contact_id uuid NOT NULL CONSTRAINT told_apart_other_contact REFERENCES contacts (id) ON DELETE CASCADE,
        pair_id uuid NOT NULL,
        told_by text NOT NULL,
        told_at timestamptz NOT NULL,
        CONSTRAINT told_apart_pkey PRIMARY KEY (contact_id, other_contact_id)
      )`);
    await runner.query('CREATE INDEX told_apart_other ON told_apart (other_contact_id)');
    await runner.query('CREATE INDEX told_apart_pair ON told_apart (pair_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_apart');
  }
}
