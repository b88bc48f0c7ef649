import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { phoneBytes, phoneHex } from './phone-bytes.js';

/** Opens numbers and e-mail addresses in their own rows and in the journal; what follows from it is for the caller. */
@Injectable()
export class OpenAddresses {
  constructor(private readonly journal: OptOutJournal) {}

  /**
   * A START that comes late, or by a clock that is behind, is still later than the STOP that it takes back: else the
   * journal, whose newest act counts, would close the number at the next start.
   *
   * @returns each address with the moment from which it is open.
   */
  async run(
    tx: Tx,
    indexes: readonly string[],
    how: 'carrier_keyword' | 'page',
    at: Date,
  ): Promise<ReadonlyMap<string, Date>> {
    const bytes = [...new Set(indexes)].map(phoneBytes).sort((a, b) => a.compare(b));
    const rows = await tx.query<{ phone: Buffer; since: Date }>(
      `INSERT INTO numbers AS number (phone_index, state, state_since)
       SELECT phone, 'open', $2::timestamptz FROM unnest($1::bytea[]) AS phone
       ON CONFLICT (phone_index) DO UPDATE SET state = 'open',
         state_since = CASE number.state WHEN 'open' THEN number.state_since
                            ELSE greatest(excluded.state_since, number.state_since + interval '1 millisecond') END
       RETURNING phone_index AS phone, coalesce(state_since, $2::timestamptz) AS since`,
      [bytes, at],
    );
    const since = new Map(rows.map(({ phone, since: from }) => [phoneHex(phone), from]));
    const acts = [...since].map(([addressIndex, from]) => ({ addressIndex, state: 'opened' as const, how, at: from }));
    tx.afterCommit(() => this.journal.note(acts));
    return since;
  }
}
