import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { phoneHex } from '../reachability/phone-bytes.js';

// What somebody else has too stays, for them.
const alone = `
  SELECT phone_index AS address FROM contact_numbers WHERE contact_id = $1
   AND phone_index NOT IN (SELECT phone_index FROM contact_numbers WHERE contact_id <> $1)
  UNION
  SELECT email_index FROM contact_emails WHERE contact_id = $1
   AND email_index NOT IN (SELECT email_index FROM contact_emails WHERE contact_id <> $1)`;

const removeNumbers = `
  DELETE FROM numbers WHERE phone_index = ANY ($1::bytea[])
  RETURNING phone_index AS address, state, coalesce(state_since, $2) AS since`;

const keepClosed = `
  INSERT INTO awaited_closings (hash, how, closed_at)
  SELECT hash, 'own_words', since FROM unnest($1::bytea[], $2::timestamptz[]) AS closed (hash, since)
  ON CONFLICT (hash) DO NOTHING`;

const keepLate = `
  INSERT INTO erased_addresses (hash, erased_at) SELECT unnest($1::bytea[]), $2
  ON CONFLICT (hash) DO UPDATE SET erased_at = greatest(erased_addresses.erased_at, excluded.erased_at)`;

// Nobody knows any more to whom it went, and its time at the provider is over.
const untieRecovered = `
  UPDATE recovered_texts SET phone_index = sha256(convert_to(gen_random_uuid()::text, 'UTF8')), created_at = '-infinity'
   WHERE phone_index = ANY ($1::bytea[])`;

const tablesOfPeople = [
  'known_contacts',
  'contact_numbers',
  'contact_emails',
  'awaited_contacts',
  'awaited_answers',
  'join_asks',
];

interface Removed {
  readonly address: Buffer;
  readonly state: string;
  readonly since: Date;
}

/** Forgets where an erased person reads. What they closed waits as a hash and closes again should it ever come back. */
@Injectable()
export class ForgetAddresses {
  constructor(private readonly journal: OptOutJournal) {}

  /** The addresses that nobody else has. */
  async run(tx: Tx, contactId: string, at: Date): Promise<Buffer[]> {
    const found = await tx.query<{ address: Buffer }>(alone, [contactId]);
    const addresses = found.map(({ address }) => address).sort((a, b) => a.compare(b));
    await tx.query(keepLate, [addresses.map((address) => this.hashOf(address)), at]);
    await tx.query(untieRecovered, [addresses]);
    await this.close(tx, addresses, at);
    for (const table of tablesOfPeople) await tx.query(`DELETE FROM ${table} WHERE contact_id = $1`, [contactId]);
    return addresses;
  }

  /** Keeps closed what was closed of these addresses, which nobody has any more, and forgets the addresses. */
  async close(tx: Tx, addresses: readonly Buffer[], at: Date): Promise<void> {
    // The claim and a STOP take these rows too, in the same order.
    await tx.query('SELECT 1 FROM numbers WHERE phone_index = ANY ($1::bytea[]) ORDER BY phone_index FOR UPDATE', [
      addresses,
    ]);
    const removed = await tx.query<Removed>(removeNumbers, [addresses, at]);
    // A pause is an opt-out that nobody has read yet: doubt is for the person.
    const closed = removed.filter(({ state }) => state !== 'open');
    await tx.query(keepClosed, [closed.map(({ address }) => this.hashOf(address)), closed.map(({ since }) => since)]);
  }

  /** By what a forgotten address is known again, should somebody bring it. */
  hashOf(address: Buffer): Buffer {
    return Buffer.from(this.journal.hashOf(phoneHex(address)), 'hex');
  }
}
