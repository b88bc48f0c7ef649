import { Injectable } from '@nestjs/common';
import { reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { phoneBytes, phoneHex } from './phone-bytes.js';

/** As many as an event names. */
const mostPeople = 100;

/** Opens numbers again whose owners texted START: nobody else can undo an opt-out. */
@Injectable()
export class OpenNumbers {
  constructor(private readonly journal: OptOutJournal) {}

  async run(tx: Tx, phoneIndexes: readonly string[], at: Date): Promise<void> {
    if (phoneIndexes.length === 0) return;
    const bytes = [...new Set(phoneIndexes)].map(phoneBytes).sort((a, b) => a.compare(b));
    const since = await this.open(tx, bytes, at);
    const opened = { state: 'opened', how: 'carrier_keyword' } as const;
    const acts = [...since].map(([addressIndex, from]) => ({ addressIndex, ...opened, at: from }));
    tx.afterCommit(() => this.journal.note(acts));
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

  /**
   * A START that comes late, or by a clock that is behind, is still later than the STOP that it takes back: else the
   * journal, whose newest act counts, would close the number at the next start.
   *
   * @returns each number with the moment from which it is open.
   */
  private async open(tx: Tx, numbers: readonly Buffer[], at: Date): Promise<Map<string, Date>> {
    const rows = await tx.query<{ phone: Buffer; since: Date }>(
      `INSERT INTO numbers AS number (phone_index, state, state_since)
       SELECT phone, 'open', $2::timestamptz FROM unnest($1::bytea[]) AS phone
       ON CONFLICT (phone_index) DO UPDATE SET state = 'open',
         state_since = CASE number.state WHEN 'open' THEN number.state_since
                            ELSE greatest(excluded.state_since, number.state_since + interval '1 millisecond') END
       RETURNING phone_index AS phone, coalesce(state_since, $2::timestamptz) AS since`,
      [numbers, at],
    );
    return new Map(rows.map(({ phone, since }) => [phoneHex(phone), since]));
  }
}
