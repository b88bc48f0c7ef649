import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of people that arrive in parts and are taken in by whichever replica is there: the sealed parts, how far an
 * import is and who is at it, and the sealed rows that were refused.
 */
export class ImportFiles1790000004040 implements MigrationInterface {
  name = 'ImportFiles1790000004040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports
        ADD COLUMN state text NOT NULL DEFAULT 'done',
        ADD COLUMN kind text NOT NULL DEFAULT 'csv',
        ADD COLUMN bytes integer NOT NULL DEFAULT 0,
        ADD COLUMN language text,
        ADD COLUMN mapping json,
        ADD COLUMN imported integer NOT NULL DEFAULT 0,
        ADD COLUMN updated integer NOT NULL DEFAULT 0,
        ADD COLUMN unchanged integer NOT NULL DEFAULT 0,
        ADD COLUMN refused integer NOT NULL DEFAULT 0,
        ADD COLUMN worker uuid,
        ADD COLUMN leased_until timestamptz,
        ADD COLUMN failures integer NOT NULL DEFAULT 0,
        ADD COLUMN refusal text,
        ADD COLUMN refusal_detail text,
        ADD COLUMN running_since timestamptz,
        ADD COLUMN done_before integer NOT NULL DEFAULT 0`);
    // The file of an older import that was cut short is not here: it goes on when it comes again.
    await runner.query(`UPDATE imports SET state = 'given_up' WHERE finished_at IS NULL`);
    await runner.query(`
      UPDATE imports SET imported = of.imported, updated = of.updated, unchanged = of.unchanged, refused = of.refused
        FROM (SELECT import_id, count(*) FILTER (WHERE outcome = 'imported') AS imported,
                     count(*) FILTER (WHERE outcome = 'updated') AS updated,
                     count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
                     count(*) FILTER (WHERE outcome = 'refused') AS refused
                FROM import_rows GROUP BY import_id) of
       WHERE of.import_id = imports.id`);
    await runner.query(`ALTER TABLE imports ALTER COLUMN state DROP DEFAULT, ALTER COLUMN kind DROP DEFAULT`);
    await runner.query(`CREATE INDEX imports_running ON imports (id) WHERE state = 'running'`);
    // Whoever shows, merges or erases a person looks for their rows, and must not read those of everybody.
    await runner.query('CREATE INDEX import_rows_contact_id ON import_rows (contact_id)');
    await runner.query(`
      CREATE TABLE import_parts (
        id uuid CONSTRAINT import_parts_pkey PRIMARY KEY,
        import_id uuid NOT NULL CONSTRAINT import_parts_import REFERENCES imports (id) ON DELETE CASCADE,
        position integer NOT NULL,
        digest text NOT NULL,
        body bytea NOT NULL,
        CONSTRAINT import_parts_position UNIQUE (import_id, position)
      )`);
    await runner.query(`
      CREATE TABLE import_rejects (
        id uuid CONSTRAINT import_rejects_pkey PRIMARY KEY,
        import_id uuid NOT NULL CONSTRAINT import_rejects_import REFERENCES imports (id) ON DELETE CASCADE,
        first_line integer NOT NULL,
        rows integer NOT NULL,
        body bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX import_rejects_line ON import_rejects (import_id, first_line)');
    // Sealed bytes have no pattern, so that looking for one is in vain.
    await runner.query('ALTER TABLE import_parts ALTER COLUMN body SET STORAGE EXTERNAL');
    await runner.query('ALTER TABLE import_rejects ALTER COLUMN body SET STORAGE EXTERNAL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_rejects, import_parts');
    await runner.query('DROP INDEX import_rows_contact_id');
    const columns =
      'state kind bytes language mapping imported updated unchanged refused worker leased_until failures refusal refusal_detail running_since done_before';
    await runner.query(
      `ALTER TABLE imports ${columns
        .split(' ')
        .map((name) => `DROP COLUMN ${name}`)
        .join(', ')}`,
    );
  }
}
