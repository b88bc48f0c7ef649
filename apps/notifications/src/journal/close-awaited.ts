import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { CloseNumbers } from '../reachability/close-numbers.js';
import type { HowClosed } from '../reachability/reach.rules.js';
import { OptOutJournal } from './opt-out-journal.js';

interface Awaited {
  readonly hash: Buffer;
  readonly how: HowClosed;
  readonly closedAt: Date;
}

/** Closes addresses that become known after the journal said that their owners want nothing more. */
@Injectable()
export class CloseAwaited {
  constructor(
    private readonly journal: OptOutJournal,
    private readonly closeNumbers: CloseNumbers,
  ) {}

  /** Call it before anything is planned for these addresses. */
  async run(tx: Tx, addressIndexes: readonly string[]): Promise<void> {
    const [any] = await tx.query('SELECT 1 AS one FROM awaited_closings LIMIT 1');
    if (!any) return;
    const byHash = new Map(addressIndexes.map((index) => [this.journal.hashOf(index), index]));
    const awaited = await tx.query<Awaited>(
      `DELETE FROM awaited_closings WHERE hash = ANY ($1::bytea[]) RETURNING hash, how, closed_at AS "closedAt"`,
      [[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))],
    );
    for (const { hash, how, closedAt } of awaited) {
      const phoneIndex = byHash.get(hash.toString('hex'));
      if (phoneIndex) await this.closeNumbers.run(tx, [{ phoneIndex, how }], closedAt);
    }
  }
}
