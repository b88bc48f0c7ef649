import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their numbers, circles and workplaces. Columns of type bytea hold sealed fields. */
export class People1790000001000 implements MigrationInterface {
  name = 'People1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circles (
        id uuid CONSTRAINT circles_pkey PRIMARY KEY,
        slug text NOT NULL CONSTRAINT circles_slug UNIQUE,
        name text NOT NULL,
        sector text,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE workplaces (
        id uuid CONSTRAINT workplaces_pkey PRIMARY KEY,
        name text NOT NULL,
        union_local text,
        time_zone text,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE contacts (
        id uuid CONSTRAINT contacts_pkey PRIMARY KEY,
        name bytea,
        email bytea,
        email_index text,
        language text NOT NULL,
        postal_code text,
        time_zones text[] NOT NULL,
        workplace_id uuid CONSTRAINT contacts_workplace REFERENCES workplaces (id),
        member_since date,
        sms_consent text NOT NULL,
        sms_consent_at timestamptz NOT NULL,
        email_consent text NOT NULL,
        source text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT contacts_sms_consent CHECK (sms_consent IN ('opted_in', 'opted_out', 'unknown')),
        CONSTRAINT contacts_email_consent CHECK (email_consent IN ('opted_in', 'opted_out', 'unknown'))
      )`);
    await runner.query('CREATE INDEX contacts_email_index ON contacts (email_index)');
    await runner.query(`
      CREATE TABLE contact_phones (
        id uuid CONSTRAINT contact_phones_pkey PRIMARY KEY,
        contact_id uuid NOT NULL CONSTRAINT contact_phones_contact REFERENCES contacts (id) ON DELETE CASCADE,
        phone bytea NOT NULL,
        phone_index text NOT NULL,
        textable boolean NOT NULL,
        position smallint NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX contact_phones_once ON contact_phones (contact_id, phone_index)');
    await runner.query('CREATE INDEX contact_phones_index ON contact_phones (phone_index)');
    await runner.query(`
      CREATE TABLE contact_circles (
        contact_id uuid NOT NULL CONSTRAINT contact_circles_contact REFERENCES contacts (id) ON DELETE CASCADE,
        circle_id uuid NOT NULL CONSTRAINT contact_circles_circle REFERENCES circles (id),
        CONSTRAINT contact_circles_pkey PRIMARY KEY (contact_id, circle_id)
      )`);
    await runner.query('CREATE INDEX contact_circles_circle_contact ON contact_circles (circle_id, contact_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_circles, contact_phones, contacts, workplaces, circles');
  }
}
