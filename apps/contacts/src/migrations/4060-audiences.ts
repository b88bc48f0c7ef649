import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What audiences are reckoned from: who took part in what, and what changed since somebody last looked. A row is
 * stamped with the transaction that wrote it, because a reader can tell exactly which transactions it has not seen.
 */
export class Audiences1790000004060 implements MigrationInterface {
  name = 'Audiences1790000004060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION this_transaction() RETURNS bigint LANGUAGE sql AS 'SELECT pg_current_xact_id()::text::bigint'`);
    await runner.query('ALTER TABLE contacts ADD COLUMN changed_in bigint NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE contacts ALTER COLUMN changed_in SET DEFAULT ${thisTransaction}`);
    await runner.query('CREATE INDEX contacts_changed_in ON contacts (changed_in, id)');
    await this.lookAgain(runner);
    await runner.query(`
      CREATE TABLE known_actions (
        id uuid CONSTRAINT known_actions_pkey PRIMARY KEY,
        postal_code text,
        ends_at timestamptz NOT NULL,
        sensitive boolean NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE contact_asks (
        contact_id uuid NOT NULL CONSTRAINT contact_asks_contact REFERENCES contacts (id) ON DELETE CASCADE,
        action_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        texted_at timestamptz,
        changed_in bigint NOT NULL DEFAULT ${thisTransaction},
        CONSTRAINT contact_asks_pkey PRIMARY KEY (contact_id, action_id)
      )`);
    await runner.query('CREATE INDEX contact_asks_action ON contact_asks (action_id, contact_id)');
    await runner.query('CREATE INDEX contact_asks_changed_in ON contact_asks (changed_in, contact_id, action_id)');
    await runner.query(`
      CREATE TABLE contact_shifts (
        contact_id uuid NOT NULL CONSTRAINT contact_shifts_contact REFERENCES contacts (id) ON DELETE CASCADE,
        shift_id uuid NOT NULL,
        action_id uuid NOT NULL,
        answer text,
        answered_at timestamptz,
        outcome text,
        noted_at timestamptz,
        changed_in bigint NOT NULL DEFAULT ${thisTransaction},
        CONSTRAINT contact_shifts_pkey PRIMARY KEY (contact_id, shift_id),
        CONSTRAINT contact_shifts_answer CHECK (answer IN ('yes', 'maybe', 'no')),
        CONSTRAINT contact_shifts_outcome CHECK (outcome IN ('attended', 'no_show'))
      )`);
    await runner.query('CREATE INDEX contact_shifts_action ON contact_shifts (action_id, contact_id)');
    await runner.query('CREATE INDEX contact_shifts_changed_in ON contact_shifts (changed_in, contact_id, shift_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_shifts, contact_asks, known_actions');
    await runner.query('DROP TRIGGER contacts_looked_at_again ON contacts');
    await runner.query('DROP TRIGGER contact_phones_looked_at_again ON contact_phones');
    await runner.query('DROP FUNCTION look_again_at_deleted, look_again_at_holders');
    await runner.query('DROP TABLE people_to_look_at');
    await runner.query('DROP INDEX contacts_changed_in');
    await runner.query('ALTER TABLE contacts DROP COLUMN changed_in');
    await runner.query('DROP FUNCTION this_transaction');
  }

  /** Whoever deletes a person or a number, by whatever way: those who keep people in memory hear of it. */
  private async lookAgain(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people_to_look_at (
        person_id uuid CONSTRAINT people_to_look_at_pkey PRIMARY KEY,
        noted_at timestamptz NOT NULL,
        changed_in bigint NOT NULL DEFAULT ${thisTransaction}
      )`);
    await runner.query('CREATE INDEX people_to_look_at_changed_in ON people_to_look_at (changed_in, person_id)');
    await runner.query(`
      CREATE FUNCTION look_again_at_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO people_to_look_at (person_id, noted_at)
        SELECT id, now() FROM (
          SELECT id FROM deleted
          UNION SELECT other.id FROM deleted JOIN contacts AS other ON other.email_index = deleted.email_index
        ) AS concerned
        ON CONFLICT (person_id) DO UPDATE SET noted_at = now(), changed_in = ${thisTransaction};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION look_again_at_holders() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO people_to_look_at (person_id, noted_at)
        SELECT DISTINCT other.contact_id, now()
          FROM deleted JOIN contact_phones AS other ON other.phone_index = deleted.phone_index
        ON CONFLICT (person_id) DO UPDATE SET noted_at = now(), changed_in = ${thisTransaction};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER contacts_looked_at_again AFTER DELETE ON contacts REFERENCING OLD TABLE AS deleted
        FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_deleted()`);
    await runner.query(`
      CREATE TRIGGER contact_phones_looked_at_again AFTER DELETE ON contact_phones REFERENCING OLD TABLE AS deleted
        FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_holders()`);
  }
}

const thisTransaction = 'this_transaction()';
