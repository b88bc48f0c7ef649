import { Injectable } from '@nestjs/common';
import { reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { phoneBytes, phoneHex } from './phone-bytes.js';
import { type Closing, numbersToClose, type Owner } from './reach.rules.js';

/** A number that more people than these have is an office's; its event names only some of them. */
const mostPeople = 100;

/** Closes numbers because their owners, or the provider in their name, said so. */
@Injectable()
export class CloseNumbers {
  constructor(private readonly journal: OptOutJournal) {}

  /**
   * Closes each number for everyone who has it, and all numbers of its owner where one person alone has it. It waits
   * for claims that hold a number's row and makes every later claim see it closed.
   *
   * @returns every number that is closed now, those that were closed before included.
   */
  async run(tx: Tx, closings: readonly Closing[], at: Date): Promise<string[]> {
    if (closings.length === 0) return [];
    const owners = await this.ownersOf(tx, closings);
    const numbers = numbersToClose(closings, owners);
    const bytes = numbers.map(({ phoneIndex }) => phoneBytes(phoneIndex)).sort((a, b) => a.compare(b));
    await tx.query(
      `INSERT INTO numbers (phone_index) SELECT phone FROM unnest($1::bytea[]) AS phone
       ON CONFLICT (phone_index) DO NOTHING`,
      [bytes],
    );
    await tx.query('SELECT 1 FROM numbers WHERE phone_index = ANY ($1::bytea[]) ORDER BY phone_index FOR UPDATE', [
      bytes,
    ]);
    const changed = await tx.query<{ phone: Buffer }>(
      `UPDATE numbers SET state = 'opted_out', state_since = $2
        WHERE phone_index = ANY ($1::bytea[]) AND state <> 'opted_out' RETURNING phone_index AS phone`,
      [bytes, at],
    );
    await tx.query('UPDATE contact_numbers SET closed = true WHERE phone_index = ANY ($1::bytea[])', [bytes]);
    const isChanged = new Set(changed.map(({ phone }) => phoneHex(phone)));
    const closed = numbers.filter((number) => isChanged.has(number.phoneIndex));
    const acts = closed.map(({ phoneIndex, how }) => ({ addressIndex: phoneIndex, state: 'closed' as const, how, at }));
    tx.afterCommit(() => this.journal.note(acts));
    for (const { phoneIndex, contactIds, how } of closed) {
      const changedAt = at.toISOString();
      tx.publish(reachabilityChanged, {
        phoneIndex,
        contactIds: contactIds.slice(0, mostPeople),
        state: 'opted_out',
        how,
        changedAt,
      });
    }
    return numbers.map(({ phoneIndex }) => phoneIndex);
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
}
