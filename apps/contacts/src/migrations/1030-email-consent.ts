import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * E-mail as a second way to be asked. What was attested so far spoke of texts. Whoever texted STOP from a phone of
 * their own meant every way, so that no list may open their e-mail. People with an address are told once more, because
 * the others have not heard of addresses yet.
 */
export class EmailConsent1790000001030 implements MigrationInterface {
  name = 'EmailConsent1790000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attestations ADD COLUMN channels text[] NOT NULL DEFAULT '{sms}'`);
    await runner.query('ALTER TABLE attestations ALTER COLUMN channels DROP DEFAULT');
    await runner.query(
      'ALTER TABLE suppressions ADD COLUMN email_index text CONSTRAINT suppressions_email_index UNIQUE',
    );
    await runner.query(`
      CREATE TABLE unannounced_contacts (
        contact_id uuid CONSTRAINT unannounced_contacts_pkey PRIMARY KEY
          CONSTRAINT unannounced_contacts_contact REFERENCES contacts (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      WITH refused AS (
        UPDATE contacts SET email_consent = 'opted_out'
         WHERE sms_consent = 'opted_out' AND email_consent <> 'opted_out'
           AND EXISTS (SELECT FROM consent_entries e
                        WHERE e.contact_id = contacts.id AND e.state = 'opted_out'
                          AND e.cause IN ('carrier_keyword', 'own_words', 'provider'))
           AND NOT EXISTS (SELECT FROM contact_phones mine
                             JOIN contact_phones other ON other.phone_index = mine.phone_index
                                                      AND other.contact_id <> mine.contact_id
                            WHERE mine.contact_id = contacts.id)
        RETURNING id, sms_consent_at
      ), noted AS (
        INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
        SELECT gen_random_uuid(), id, 'email', 'turnout', 'opted_out', 'text', sms_consent_at, now() FROM refused
      )
      INSERT INTO unannounced_contacts SELECT id FROM contacts WHERE email_index IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unannounced_contacts');
    await runner.query('DELETE FROM suppressions WHERE email_index IS NOT NULL');
    await runner.query('ALTER TABLE suppressions DROP COLUMN email_index');
    await runner.query('ALTER TABLE attestations DROP COLUMN channels');
  }
}
