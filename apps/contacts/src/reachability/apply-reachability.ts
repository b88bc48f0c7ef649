import { Injectable } from '@nestjs/common';
import type { PayloadOf, reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedNumbers } from '../consent/closed-numbers.js';
import { WriteOwnAct } from '../consent/write-own-act.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';

type Change = PayloadOf<typeof reachabilityChanged>;

/**
 * Writes down what the person who answers a number did to it: closed it for everybody, or opened it again. STOP means
 * every channel: of somebody who alone has the number, no list may open the e-mail any more either.
 */
@Injectable()
export class ApplyReachability {
  constructor(
    private readonly closedNumbers: ClosedNumbers,
    private readonly writeOwnAct: WriteOwnAct,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, change: Change): Promise<void> {
    await lockPeople(tx);
    const holders = await this.holders(tx, change);
    const { state, how: cause, phoneIndex } = change;
    const act = { state, cause, happenedAt: new Date(change.changedAt) };
    if (state === 'opted_out') await this.closedNumbers.close(tx, phoneIndex, cause, act.happenedAt);
    else await this.closedNumbers.reopen(tx, phoneIndex);
    if (state === 'opted_out') await tx.query('DELETE FROM pending_joins WHERE phone_index = $1', [phoneIndex]);
    const moved = await this.writeOwnAct.run(tx, holders, { channel: 'sms', ...act });
    const refusedAll = state === 'opted_out' && holders.length === 1 ? holders : [];
    const unmailed = await this.writeOwnAct.run(tx, refusedAll, { channel: 'email', ...act });
    await this.announcePeople.run(tx, [...new Set([...moved, ...unmailed])], this.clock.now());
  }

  /**
   * Closing reaches everybody who has the number here, also those whom notifications has not heard of yet; opening
   * reaches only the people it names.
   */
  private async holders(tx: Tx, change: Change): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM contacts
        WHERE id = ANY($1) OR ($2 AND id IN (SELECT contact_id FROM contact_phones WHERE phone_index = $3))
        ORDER BY id FOR UPDATE`,
      [change.contactIds, change.state === 'opted_out', change.phoneIndex],
    );
    return rows.map(({ id }) => id);
  }
}
