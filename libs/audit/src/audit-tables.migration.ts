import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of what was done; entries can be added and read, and the database itself refuses to change them. */
export class AuditTables1790000000002 implements MigrationInterface {
  name = 'AuditTables1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entries (
        position bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        deed text NOT NULL,
        subject text NOT NULL,
        details jsonb NOT NULL,
        hash bytea NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE audit_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL, hash bytea NOT NULL)`);
    await runner.query(`INSERT INTO audit_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'))`);
    await runner.query(`
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'audit entries are only ever added'; END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries');
    await runner.query('DROP FUNCTION refuse_audit_change');
    await runner.query('DROP TABLE audit_head');
  }
}
