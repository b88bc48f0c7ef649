import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each row of each imported file; never a cell of the file. */
export class Imports1790000001002 implements MigrationInterface {
  name = 'Imports1790000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid CONSTRAINT imports_pkey PRIMARY KEY,
        file_name text NOT NULL,
        circle_id uuid CONSTRAINT imports_circle REFERENCES circles (id),
        attestation_id uuid CONSTRAINT imports_attestation REFERENCES attestations (id),
        started_by text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE import_rows (
        import_id uuid NOT NULL CONSTRAINT import_rows_import REFERENCES imports (id) ON DELETE CASCADE,
        line integer NOT NULL,
        outcome text NOT NULL,
        remarks text[] NOT NULL,
        contact_id uuid,
        CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, line)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_rows, imports');
  }
}
