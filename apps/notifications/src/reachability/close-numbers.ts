import { Injectable } from '@nestjs/common';
import { emailReachabilityChanged, reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { phoneBytes, phoneHex } from './phone-bytes.js';
import {
  type ClosedEmail,
  type ClosedNumber,
  type Closing,
  emailsToClose,
  numbersToClose,
  type Owner,
  peopleAlone,
  type Reader,
} from './reach.rules.js';

/** A number that more people than these have is an office's; its event names only some of them. */
const mostPeople = 100;

/** Closes numbers and e-mail addresses because their owners, or the provider in their name, said so. */
@Injectable()
export class CloseNumbers {
  constructor(private readonly journal: OptOutJournal) {}

  /**
   * Closes each number for everyone who has it, and all numbers and e-mail addresses of its owner where one person alone
   * has it; an e-mail address that is named itself is closed alone. It waits for claims that hold the row of one of
   * them and makes every later claim see it closed.
   *
   * @returns every number and address that is closed now, those that were closed before included.
   */
  async run(tx: Tx, closings: readonly Closing[], at: Date): Promise<string[]> {
    if (closings.length === 0) return [];
    const numbers = numbersToClose(closings, await this.ownersOf(tx, closings));
    const emails = emailsToClose(closings, numbers, await this.readersOf(tx, closings, numbers));
    const isEmail = new Set(emails.map(({ emailIndex }) => emailIndex));
    const phones = numbers.filter(({ phoneIndex }) => !isEmail.has(phoneIndex));
    const all = [...phones.map(({ phoneIndex }) => phoneIndex), ...isEmail];
    const since = await this.close(tx, all, at);
    const isChanged = new Set(since.keys());
    if (emails.length > 0) {
      await tx.query('UPDATE contact_emails SET closed = true WHERE email_index = ANY ($1::bytea[])', [
        [...isEmail].map(phoneBytes),
      ]);
    }
    tellOfPhones(
      tx,
      phones.filter(({ phoneIndex }) => isChanged.has(phoneIndex)),
      at,
    );
    tellOfEmails(
      tx,
      emails.filter(({ emailIndex }) => isChanged.has(emailIndex)),
      at,
    );
    this.noteInJournal(tx, closings, numbers, since);
    return all;
  }

  /**
   * Acts at one address come in the order in which its row takes them: each is later than the one before, also where
   * two machines' clocks or the provider's whole seconds say otherwise. The journal is read by these times.
   *
   * @returns those that were not closed before, with the moment from which they are.
   */
  private async close(tx: Tx, indexes: readonly string[], at: Date): Promise<Map<string, Date>> {
    const bytes = indexes.map(phoneBytes).sort((a, b) => a.compare(b));
    await tx.query(
      `INSERT INTO numbers (phone_index) SELECT phone FROM unnest($1::bytea[]) AS phone
       ON CONFLICT (phone_index) DO NOTHING`,
      [bytes],
    );
    await tx.query('SELECT 1 FROM numbers WHERE phone_index = ANY ($1::bytea[]) ORDER BY phone_index FOR UPDATE', [
      bytes,
    ]);
    const changed = await tx.query<{ phone: Buffer; since: Date }>(
      `UPDATE numbers SET state = 'opted_out', state_since = greatest($2, state_since + interval '1 millisecond')
        WHERE phone_index = ANY ($1::bytea[]) AND state <> 'opted_out'
       RETURNING phone_index AS phone, state_since AS since`,
      [bytes, at],
    );
    await tx.query('UPDATE contact_numbers SET closed = true WHERE phone_index = ANY ($1::bytea[])', [bytes]);
    return new Map(changed.map(({ phone, since }) => [phoneHex(phone), since]));
  }

  private noteInJournal(
    tx: Tx,
    closings: readonly Closing[],
    numbers: readonly ClosedNumber[],
    since: ReadonlyMap<string, Date>,
  ): void {
    const hows = new Map([...numbers, ...closings].map(({ phoneIndex, how }) => [phoneIndex, how]));
    // An e-mail address that closes along closes as the text did that closed it.
    const [text] = closings;
    const acts = [...since].map(([addressIndex, at]) => ({
      ...{ addressIndex, state: 'closed' as const, at },
      how: hows.get(addressIndex) ?? text?.how ?? 'own_words',
    }));
    tx.afterCommit(() => this.journal.note(acts));
  }

  /** Everybody who has one of the numbers, with all numbers of theirs. */
  private async ownersOf(tx: Tx, closings: readonly Closing[]): Promise<Owner[]> {
    const rows = await tx.query<{ contactId: string; phone: Buffer }>(
      `SELECT own.contact_id AS "contactId", own.phone_index AS phone FROM contact_numbers AS own
        WHERE own.contact_id IN (SELECT contact_id FROM contact_numbers WHERE phone_index = ANY ($1::bytea[]))
        ORDER BY own.contact_id, own.preference`,
      [closings.map(({ phoneIndex }) => phoneBytes(phoneIndex))],
    );
    return rows.map(({ contactId, phone }) => ({ contactId, phoneIndex: phoneHex(phone) }));
  }

  /** Everybody who reads one of the addresses, and all addresses of the people whose numbers close. */
  private async readersOf(tx: Tx, closings: readonly Closing[], numbers: readonly ClosedNumber[]): Promise<Reader[]> {
    const rows = await tx.query<{ contactId: string; email: Buffer }>(
      `SELECT contact_id AS "contactId", email_index AS email FROM contact_emails
        WHERE email_index = ANY ($1::bytea[]) OR contact_id = ANY ($2::uuid[]) ORDER BY contact_id, preference`,
      [closings.map(({ phoneIndex }) => phoneBytes(phoneIndex)), [...peopleAlone(numbers)]],
    );
    return rows.map(({ contactId, email }) => ({ contactId, emailIndex: phoneHex(email) }));
  }
}

function tellOfPhones(tx: Tx, numbers: readonly ClosedNumber[], at: Date): void {
  for (const { phoneIndex, contactIds, how } of numbers) {
    // Only a text closes a number; what else the type allows is about e-mail addresses, which are told of otherwise.
    const said = how === 'one_click' || how === 'page' ? 'own_words' : how;
    tx.publish(reachabilityChanged, {
      ...{ phoneIndex, contactIds: contactIds.slice(0, mostPeople), state: 'opted_out', how: said },
      changedAt: at.toISOString(),
    });
  }
}

function tellOfEmails(tx: Tx, emails: readonly ClosedEmail[], at: Date): void {
  for (const { emailIndex, contactIds, how } of emails) {
    tx.publish(emailReachabilityChanged, {
      ...{ emailIndex, contactIds: contactIds.slice(0, mostPeople), state: 'opted_out', how },
      changedAt: at.toISOString(),
    });
  }
}
