import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries that the service running may add and read, and nothing else. The database itself gives each its place and
 * links it to the one before, so that the running service needs no right on the head. Old entries leave only up to
 * a cut that was written down and signed.
 */
export class AuditAppendOnly1790000000030 implements MigrationInterface {
  name = 'AuditAppendOnly1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entries ADD COLUMN digest bytea');
    await runner.query(`
      CREATE TABLE audit_cuts (position bigint PRIMARY KEY, hash bytea NOT NULL, at timestamptz NOT NULL, signature text NOT NULL)`);
    await runner.query('DROP TRIGGER audit_entries_stay ON audit_entries');
    await runner.query(`
      CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
    await runner.query(`
      CREATE TRIGGER audit_cuts_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_cuts
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
    for (const statement of [append, leave, cut]) await runner.query(statement);
    await runner.query(`
      CREATE TRIGGER audit_entries_append BEFORE INSERT ON audit_entries
      FOR EACH ROW EXECUTE FUNCTION append_audit_entry()`);
    await runner.query(`
      CREATE TRIGGER audit_entries_leave BEFORE DELETE ON audit_entries
      FOR EACH ROW EXECUTE FUNCTION leave_audit_entry()`);
    for (const column of ['deed', 'actor', 'subject']) {
      await runner.query(`CREATE INDEX audit_entries_${column} ON audit_entries (${column}, position)`);
    }
    await runner.query('CREATE INDEX audit_entries_at ON audit_entries (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_entries_append ON audit_entries');
    await runner.query('DROP TRIGGER audit_entries_leave ON audit_entries');
    await runner.query('DROP TRIGGER audit_entries_stay ON audit_entries');
    await runner.query('DROP FUNCTION append_audit_entry, leave_audit_entry, cut_audit');
    await runner.query('DROP TABLE audit_cuts');
    await runner.query('DROP INDEX audit_entries_deed, audit_entries_actor, audit_entries_subject, audit_entries_at');
    await runner.query('ALTER TABLE audit_entries DROP COLUMN digest');
    await runner.query(`
      CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
  }
}

/** Runs as the owner, who alone may move the head; the lock on it lets entries follow one another without gaps. */
const append = `
  CREATE FUNCTION append_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
  DECLARE before bytea;
  BEGIN
    SELECT position + 1, hash INTO STRICT NEW.position, before FROM audit_head WHERE one FOR UPDATE;
    NEW.hash := sha256(before || int8send(NEW.position) || NEW.digest);
    UPDATE audit_head SET position = NEW.position, hash = NEW.hash WHERE one;
    RETURN NEW;
  END $$`;

const leave = `
  CREATE FUNCTION leave_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.position > coalesce((SELECT max(position) FROM audit_cuts), 0) THEN
      RAISE EXCEPTION 'audit entries are only ever added';
    END IF;
    RETURN OLD;
  END $$`;

/**
 * Runs as the owner for a service that may not delete. What it is asked to cut it looks at itself, by the server's own
 * clock: whoever gets hold of the running service cannot have yesterday forgotten.
 */
const cut = `
  CREATE FUNCTION cut_audit(up_to bigint, cut_at timestamptz, cut_signature text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE gone bigint;
  BEGIN
    IF EXISTS (SELECT FROM audit_entries WHERE position <= up_to AND at > now() - interval '90 days') THEN
      RAISE EXCEPTION 'audit entries younger than 90 days are not cut off';
    END IF;
    INSERT INTO audit_cuts (position, hash, at, signature)
      SELECT position, hash, cut_at, cut_signature FROM audit_entries WHERE position = up_to;
    IF NOT FOUND THEN RAISE EXCEPTION 'there is no audit entry to cut at'; END IF;
    DELETE FROM audit_entries WHERE position <= up_to;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
  END $$`;
