import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mail as the second channel: who reads which address and agreed to it, a sender of its own, lanes of its own. */
export class Email1790000001010 implements MigrationInterface {
  name = 'Email1790000001010';

  async up(runner: QueryRunner): Promise<void> {
    for (const change of [people, lanes, askedOnce, mails]) await runner.query(change);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE wave_mails, contact_emails;
      DELETE FROM senders WHERE channel = 'email';
      DROP INDEX messages_contact_once;
      CREATE UNIQUE INDEX messages_contact_once ON messages (wave_id, contact_id, channel);
      DELETE FROM due_messages WHERE channel <> 'sms';
      ALTER TABLE due_messages DROP CONSTRAINT due_messages_pkey, DROP COLUMN channel,
        ADD CONSTRAINT due_messages_pkey PRIMARY KEY (lane, due_at, message_id);
      ALTER TABLE known_contacts DROP COLUMN email_consent`);
  }
}

const people = `
  ALTER TABLE known_contacts ADD COLUMN email_consent text NOT NULL DEFAULT 'unknown';
  CREATE TABLE contact_emails (
    contact_id uuid NOT NULL,
    preference smallint NOT NULL,
    email_index bytea NOT NULL,
    closed boolean NOT NULL,
    PRIMARY KEY (contact_id, preference)
  );
  CREATE INDEX contact_emails_address ON contact_emails (email_index)`;

// Each channel hops from lane to lane of its own and never walks over what waits for the other.
const lanes = `
  INSERT INTO senders (channel, credit, counted_at) VALUES ('email', 0, now());
  ALTER TABLE due_messages ADD COLUMN channel text NOT NULL DEFAULT 'sms';
  ALTER TABLE due_messages ALTER COLUMN channel DROP DEFAULT, DROP CONSTRAINT due_messages_pkey,
    ADD CONSTRAINT due_messages_pkey PRIMARY KEY (channel, lane, due_at, message_id)`;

// Whoever was asked by text is not asked again by e-mail, nor the other way round, whatever is told of them meanwhile.
const askedOnce = `
  DROP INDEX messages_contact_once;
  CREATE UNIQUE INDEX messages_contact_once ON messages (wave_id, contact_id)`;

const mails = `
  CREATE TABLE wave_mails (
    wave_id uuid NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    html text NOT NULL,
    calendar text NOT NULL,
    PRIMARY KEY (wave_id, language)
  )`;
