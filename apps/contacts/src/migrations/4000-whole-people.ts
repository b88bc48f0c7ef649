import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a chapter knows of a person beside how to reach them: further addresses, what ended, where they work and as
 * what, who bargains for them, what they can do, when they can come, what was noted, and through whom they came.
 */
export class WholePeople1790000004000 implements MigrationInterface {
  name = 'WholePeople1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE union_locals (
        id uuid CONSTRAINT union_locals_pkey PRIMARY KEY,
        name text NOT NULL CONSTRAINT union_locals_name UNIQUE,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE bargaining_units (
        id uuid CONSTRAINT bargaining_units_pkey PRIMARY KEY,
        union_local_id uuid NOT NULL CONSTRAINT bargaining_units_local REFERENCES union_locals (id) ON DELETE CASCADE,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT bargaining_units_name UNIQUE (union_local_id, name)
      )`);
    await this.people(runner);
    await this.whatTheyBring(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_notes, contact_tags, tags, contact_hours, contact_skills');
    await runner.query('ALTER TABLE contacts ADD COLUMN workplace_id uuid');
    await runner.query(
      'ALTER TABLE contacts ADD CONSTRAINT contacts_workplace FOREIGN KEY (workplace_id) REFERENCES workplaces (id)',
    );
    await runner.query(`
      UPDATE contacts SET workplace_id = (SELECT workplace_id FROM contact_workplaces w WHERE w.contact_id = contacts.id
                                           ORDER BY workplace_id LIMIT 1)`);
    await runner.query('DROP TABLE contact_workplaces, contact_emails');
    await runner.query('DELETE FROM contact_phones WHERE ended_at IS NOT NULL');
    await runner.query('ALTER TABLE contact_phones DROP COLUMN ended_at');
    await runner.query(`
      ALTER TABLE contacts DROP COLUMN other_languages, DROP COLUMN any_hour, DROP COLUMN came_through,
                           DROP COLUMN union_local_id, DROP COLUMN bargaining_unit_id`);
    await runner.query('DROP TABLE bargaining_units, union_locals');
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contacts
        ADD COLUMN other_languages text[] NOT NULL DEFAULT '{}',
        ADD COLUMN any_hour boolean NOT NULL DEFAULT false,
        ADD COLUMN came_through uuid CONSTRAINT contacts_came_through REFERENCES contacts (id) ON DELETE SET NULL,
        ADD COLUMN union_local_id uuid CONSTRAINT contacts_union_local REFERENCES union_locals (id),
        ADD COLUMN bargaining_unit_id uuid CONSTRAINT contacts_bargaining_unit REFERENCES bargaining_units (id)`);
    // Nobody is deleted without a look at whom they brought, and that look must not read everybody.
    await runner.query('CREATE INDEX contacts_brought_by ON contacts (came_through)');
    await runner.query('ALTER TABLE contact_phones ADD COLUMN ended_at timestamptz');
    await runner.query(`
      CREATE TABLE contact_emails (
        id uuid CONSTRAINT contact_emails_pkey PRIMARY KEY,
        contact_id uuid NOT NULL CONSTRAINT contact_emails_contact REFERENCES contacts (id) ON DELETE CASCADE,
        email bytea NOT NULL,
        email_index text NOT NULL,
        position smallint NOT NULL,
        ended_at timestamptz,
        CONSTRAINT contact_emails_once UNIQUE (contact_id, email_index)
      )`);
    await runner.query('CREATE INDEX contact_emails_index ON contact_emails (email_index)');
    await runner.query(`
      CREATE TABLE contact_workplaces (
        contact_id uuid NOT NULL CONSTRAINT contact_workplaces_contact REFERENCES contacts (id) ON DELETE CASCADE,
        workplace_id uuid NOT NULL CONSTRAINT contact_workplaces_workplace REFERENCES workplaces (id),
        role text NOT NULL,
        CONSTRAINT contact_workplaces_pkey PRIMARY KEY (contact_id, workplace_id),
        CONSTRAINT contact_workplaces_role CHECK (role IN ('rank_and_file', 'steward', 'officer', 'staff'))
      )`);
    await runner.query(
      'CREATE INDEX contact_workplaces_workplace_contact ON contact_workplaces (workplace_id, contact_id)',
    );
    await runner.query(`
      INSERT INTO contact_workplaces (contact_id, workplace_id, role)
      SELECT id, workplace_id, 'rank_and_file' FROM contacts WHERE workplace_id IS NOT NULL`);
    await runner.query('ALTER TABLE contacts DROP COLUMN workplace_id');
  }

  private async whatTheyBring(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_skills (
        contact_id uuid NOT NULL CONSTRAINT contact_skills_contact REFERENCES contacts (id) ON DELETE CASCADE,
        skill text NOT NULL,
        CONSTRAINT contact_skills_pkey PRIMARY KEY (contact_id, skill),
        CONSTRAINT contact_skills_skill CHECK (skill IN ('marshal', 'medic', 'interpreter', 'driver', 'captain'))
      )`);
    await runner.query(`
      CREATE TABLE contact_hours (
        contact_id uuid NOT NULL CONSTRAINT contact_hours_contact REFERENCES contacts (id) ON DELETE CASCADE,
        kind text NOT NULL,
        weekday smallint NOT NULL,
        from_minute smallint NOT NULL,
        until_minute smallint NOT NULL,
        CONSTRAINT contact_hours_pkey PRIMARY KEY (contact_id, kind, weekday, from_minute),
        CONSTRAINT contact_hours_kind CHECK (kind IN ('can_come', 'own_shift')),
        CONSTRAINT contact_hours_span
          CHECK (weekday BETWEEN 1 AND 7 AND from_minute BETWEEN 0 AND 1439
                 AND until_minute > from_minute AND until_minute <= 1440)
      )`);
    await runner.query(`
      CREATE TABLE tags (
        id uuid CONSTRAINT tags_pkey PRIMARY KEY,
        name text NOT NULL CONSTRAINT tags_name UNIQUE,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE contact_tags (
        contact_id uuid NOT NULL CONSTRAINT contact_tags_contact REFERENCES contacts (id) ON DELETE CASCADE,
        tag_id uuid NOT NULL CONSTRAINT contact_tags_tag REFERENCES tags (id) ON DELETE CASCADE,
        CONSTRAINT contact_tags_pkey PRIMARY KEY (contact_id, tag_id)
      )`);
    await runner.query('CREATE INDEX contact_tags_tag_contact ON contact_tags (tag_id, contact_id)');
    await runner.query(`
      CREATE TABLE contact_notes (
        id uuid CONSTRAINT contact_notes_pkey PRIMARY KEY,
        contact_id uuid NOT NULL CONSTRAINT contact_notes_contact REFERENCES contacts (id) ON DELETE CASCADE,
        body bytea NOT NULL,
        written_by text NOT NULL,
        written_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX contact_notes_contact_id ON contact_notes (contact_id, written_at)');
  }
}
