import { Injectable } from '@nestjs/common';
import { reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { OpenAddresses } from './open-addresses.js';
import { phoneBytes, phoneHex } from './phone-bytes.js';

/** As many as an event names. */
const mostPeople = 100;

/** Opens numbers again whose owners texted START: nobody else can undo an opt-out. */
@Injectable()
export class OpenNumbers {
  constructor(private readonly openAddresses: OpenAddresses) {}

  async run(tx: Tx, phoneIndexes: readonly string[], at: Date): Promise<void> {
    if (phoneIndexes.length === 0) return;
    const bytes = [...new Set(phoneIndexes)].map(phoneBytes);
    const since = await this.openAddresses.run(tx, phoneIndexes, 'carrier_keyword', at);
    await tx.query(
      `UPDATE contact_numbers SET closed = false FROM numbers AS number
        WHERE number.phone_index = contact_numbers.phone_index AND number.unusable IS NULL
          AND contact_numbers.phone_index = ANY ($1::bytea[])`,
      [bytes],
    );
    const owners = await tx.query<{ phone: Buffer; contactIds: string[] }>(
      `SELECT phone_index AS phone, array_agg(DISTINCT contact_id) AS "contactIds" FROM contact_numbers
        WHERE phone_index = ANY ($1::bytea[]) GROUP BY phone_index`,
      [bytes],
    );
    const people = new Map(owners.map(({ phone, contactIds }) => [phoneHex(phone), contactIds]));
    for (const [phoneIndex, from] of since) {
      const contactIds = (people.get(phoneIndex) ?? []).slice(0, mostPeople);
      const changedAt = from.toISOString();
      tx.publish(reachabilityChanged, {
        ...{ phoneIndex, contactIds, changedAt },
        ...{ state: 'opted_in', how: 'carrier_keyword' },
      });
    }
  }
}
