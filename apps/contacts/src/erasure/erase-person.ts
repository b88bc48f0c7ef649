import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { personErased } from '#contracts';
import { Transactions, type Tx } from '#messaging';
import { type Caller, notFound, Problem } from '#runtime';
import { ErasedPeople } from '#service';
import { ClosedEmails } from '../consent/closed-emails.js';
import { ClosedNumbers } from '../consent/closed-numbers.js';
import type { ConsentState } from '../consent/consent.rules.js';
import { takeOutOfExports } from '../exports/take-out-of-exports.js';
import { formerIds } from '../merges/follow-merges.js';
import { lockPeople } from '../people/people-lock.js';
import { PersonalFields } from '../sealing/personal-fields.js';

interface ErasedRow {
  readonly emailIndex: string | null;
  readonly smsConsent: ConsentState;
  readonly emailConsent: ConsentState;
}

interface PhoneRow {
  readonly id: string;
  readonly phone: Buffer;
  readonly index: string;
}

const selectPerson = `
  SELECT email_index AS "emailIndex", sms_consent AS "smsConsent", email_consent AS "emailConsent"
    FROM contacts WHERE id = $1 FOR UPDATE`;

// A number that somebody else has too is theirs: what is kept of it concerns them.
const selectOwnPhones = `
  SELECT id, phone, phone_index AS index FROM contact_phones mine
   WHERE contact_id = $1
     AND NOT EXISTS (SELECT FROM contact_phones other
                      WHERE other.phone_index = mine.phone_index AND other.contact_id <> mine.contact_id)`;

const selectOwnEmails = `
  SELECT index FROM (SELECT email_index AS index FROM contacts WHERE id = $1 AND email_index IS NOT NULL
                     UNION SELECT email_index FROM former_emails WHERE contact_id = $1
                     UNION SELECT email_index FROM contact_emails WHERE contact_id = $1) mine
   WHERE NOT EXISTS (SELECT FROM contacts WHERE email_index = mine.index AND id <> $1)
     AND NOT EXISTS (SELECT FROM former_emails WHERE email_index = mine.index AND contact_id <> $1)
     AND NOT EXISTS (SELECT FROM contact_emails WHERE email_index = mine.index AND contact_id <> $1)`;

// What somebody typed with the person's number, under whatever name, goes with the number.
const deleteJoins = `
  DELETE FROM pending_joins
   WHERE phone_index IN (SELECT phone_index FROM contact_phones mine WHERE contact_id = $1
                            AND NOT EXISTS (SELECT FROM contact_phones other
                                             WHERE other.phone_index = mine.phone_index AND other.contact_id <> $1))`;

/**
 * Erases a person. Their rows go, with numbers, addresses, circles and the evidence of their consent. Of a number or
 * address that was closed a hash under a key of its own stays, so that no list opens it; its lookup index goes.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly closedNumbers: ClosedNumbers,
    private readonly closedEmails: ClosedEmails,
    private readonly erased: ErasedPeople,
  ) {}

  /** @throws Problem `not_found`. */
  async run(contactId: string, because: 'asked' | 'not_needed', caller: Caller): Promise<{ erasedAt: string }> {
    const at = await this.erase(contactId, because, caller);
    if (!at) throw new Problem(notFound);
    await this.erased.written();
    return { erasedAt: at.toISOString() };
  }

  /** Erases somebody whom a backup of the database brought back; false when it did not. */
  async again(contactId: string): Promise<boolean> {
    return (await this.erase(contactId, 'restored', { service: 'contacts' })) !== null;
  }

  private erase(contactId: string, because: string, caller: Caller): Promise<Date | null> {
    return this.transactions.run(async (tx) => {
      await lockPeople(tx);
      const [person] = await tx.query<ErasedRow>(selectPerson, [contactId]);
      if (!person) return null;
      const at = await this.erased.note(tx, contactId);
      await this.keepClosed(tx, contactId, person, at);
      await takeOutOfExports(tx, contactId);
      await tx.query('UPDATE import_rows SET contact_id = NULL WHERE contact_id = $1', [contactId]);
      await tx.query(deleteJoins, [contactId]);
      await tx.query('DELETE FROM contacts WHERE id = $1', [contactId]);
      await this.tellErased(tx, contactId, at);
      await audit(tx, caller, { deed: 'person.erased', subject: `contact:${contactId}`, details: { because }, at });
      return at;
    });
  }

  /** The others know them by the ids of records that went into theirs as well; what undoing that needs goes too. */
  private async tellErased(tx: Tx, contactId: string, at: Date): Promise<void> {
    const former = await formerIds(tx, contactId);
    const ids = [contactId, ...former];
    await tx.query('DELETE FROM contact_merges WHERE kept_contact_id = ANY($1) OR gone_contact_id = ANY($1)', [ids]);
    for (const id of former) await this.erased.note(tx, id, at);
    for (const id of ids) tx.publish(personErased, { contactId: id, erasedAt: at.toISOString() });
  }

  private async keepClosed(tx: Tx, contactId: string, person: ErasedRow, at: Date): Promise<void> {
    const phones = await tx.query<PhoneRow>(selectOwnPhones, [contactId]);
    for (const { id, phone, index } of phones) {
      const number = { e164: this.fields.open('phone', id, phone), index };
      await this.closedNumbers.forget(tx, number, person.smsConsent === 'opted_out' ? at : null);
    }
    const emails = await tx.query<{ index: string }>(selectOwnEmails, [contactId]);
    for (const { index } of emails) {
      const isRefused = index === person.emailIndex && person.emailConsent === 'opted_out';
      await this.closedEmails.forget(tx, index, isRefused ? at : null);
    }
  }
}
