import { Injectable } from '@nestjs/common';
import { contactsChanged, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { erasedAmong } from '#service';
import { newestOfEach } from './newest.rules.js';
import { phoneBytes } from './phone-bytes.js';

/** A person as contacts told of them. */
export type ChangedContact = PayloadOf<typeof contactsChanged>['contacts'][number];

/** Keeps what notifications knows of people in step with contacts. A number's own state is never touched here. */
@Injectable()
export class ApplyContacts {
  /**
   * Applies the changes that are newer than what is known; answers the people they were applied to. What is told of
   * somebody after they were erased is of before that.
   */
  async run(tx: Tx, contacts: readonly ChangedContact[]): Promise<string[]> {
    const ids = contacts.map(({ contactId }) => contactId);
    const erased = await erasedAmong(tx, ids);
    const newest = newestOfEach(contacts.filter(({ contactId }) => !erased.has(contactId)));
    if (newest.length === 0) return [];
    const applied = await this.upsertContacts(tx, newest);
    if (applied.length === 0) return applied;
    const isApplied = new Set(applied);
    await this.replaceNumbers(
      tx,
      newest.filter(({ contactId }) => isApplied.has(contactId)),
    );
    return applied;
  }

  private async upsertContacts(tx: Tx, contacts: readonly ChangedContact[]): Promise<string[]> {
    const rows = await tx.query<{ contactId: string }>(
      `INSERT INTO known_contacts AS known (contact_id, version, language, zones, sms_consent, email_consent)
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])
       ON CONFLICT (contact_id) DO UPDATE
         SET version = excluded.version, language = excluded.language, zones = excluded.zones,
             sms_consent = excluded.sms_consent, email_consent = excluded.email_consent
         WHERE known.version < excluded.version
       RETURNING contact_id AS "contactId"`,
      [
        contacts.map(({ contactId }) => contactId),
        contacts.map(({ version }) => version),
        contacts.map(({ language }) => language),
        contacts.map(({ timeZones }) => [...new Set(timeZones)].sort().join(',')),
        contacts.map(({ smsConsent }) => smsConsent),
        contacts.map(({ emailConsent }) => emailConsent ?? 'unknown'),
      ],
    );
    return rows.map(({ contactId }) => contactId);
  }

  private async replaceNumbers(tx: Tx, contacts: readonly ChangedContact[]): Promise<void> {
    const emails = contacts.flatMap(({ contactId, emails: own = [] }) =>
      own.map(({ emailIndex }, preference) => ({ contactId, preference, bytes: phoneBytes(emailIndex) })),
    );
    const phones = contacts.flatMap(({ contactId, phones: own }) =>
      own.map((phone, preference) => ({ contactId, preference, ...phone, bytes: phoneBytes(phone.phoneIndex) })),
    );
    // In one order everywhere, so that two transactions never wait for each other's numbers in a circle.
    await tx.query(
      `INSERT INTO numbers (phone_index) SELECT DISTINCT phone FROM unnest($1::bytea[]) AS phone ORDER BY phone
       ON CONFLICT (phone_index) DO NOTHING`,
      [[...phones, ...emails].map(({ bytes }) => bytes)],
    );
    await tx.query('DELETE FROM contact_numbers WHERE contact_id = ANY ($1::uuid[])', [
      contacts.map(({ contactId }) => contactId),
    ]);
    await tx.query(
      `INSERT INTO contact_numbers (contact_id, preference, phone_index, textable, closed)
       SELECT contact_id, preference, phone_index, textable, number.state = 'opted_out' OR number.unusable IS NOT NULL
         FROM unnest($1::uuid[], $2::smallint[], $3::bytea[], $4::boolean[])
           AS own (contact_id, preference, phone_index, textable)
         JOIN numbers AS number USING (phone_index)`,
      [
        phones.map(({ contactId }) => contactId),
        phones.map(({ preference }) => preference),
        phones.map(({ bytes }) => bytes),
        phones.map(({ textable }) => textable),
      ],
    );
    await this.replaceEmails(tx, contacts, emails);
  }

  private async replaceEmails(
    tx: Tx,
    contacts: readonly ChangedContact[],
    emails: readonly { contactId: string; preference: number; bytes: Buffer }[],
  ): Promise<void> {
    await tx.query('DELETE FROM contact_emails WHERE contact_id = ANY ($1::uuid[])', [
      contacts.map(({ contactId }) => contactId),
    ]);
    await tx.query(
      `INSERT INTO contact_emails (contact_id, preference, email_index, closed)
       SELECT contact_id, preference, email_index, number.state = 'opted_out' OR number.unusable IS NOT NULL
         FROM unnest($1::uuid[], $2::smallint[], $3::bytea[]) AS own (contact_id, preference, email_index)
         JOIN numbers AS number ON number.phone_index = email_index`,
      [
        emails.map(({ contactId }) => contactId),
        emails.map(({ preference }) => preference),
        emails.map(({ bytes }) => bytes),
      ],
    );
  }
}
