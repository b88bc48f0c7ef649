import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { phoneBytes } from './phone-bytes.js';

/** Holds texts to numbers whose owner may have asked for none, until somebody has read what they wrote. */
@Injectable()
export class PauseNumbers {
  async run(tx: Tx, phoneIndexes: readonly string[], at: Date): Promise<void> {
    if (phoneIndexes.length === 0) return;
    await tx.query(
      `INSERT INTO numbers AS number (phone_index, state, state_since)
       SELECT DISTINCT phone, 'paused', $2::timestamptz FROM unnest($1::bytea[]) AS phone ORDER BY phone
       ON CONFLICT (phone_index) DO UPDATE SET state = 'paused', state_since = excluded.state_since
         WHERE number.state = 'open'`,
      [phoneIndexes.map(phoneBytes), at],
    );
  }
}
