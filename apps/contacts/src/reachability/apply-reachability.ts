import { Injectable } from '@nestjs/common';
import type { PayloadOf, reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, newId } from '#runtime';
import { ClosedNumbers } from '../consent/closed-numbers.js';
import { type ConsentState, followsOwnAct } from '../consent/consent.rules.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';

type Change = PayloadOf<typeof reachabilityChanged>;

interface Holder {
  readonly id: string;
  readonly state: ConsentState;
  readonly decidedAt: Date;
}

/** Writes down what the person who answers a number did to it: closed it for everybody, or opened it again. */
@Injectable()
export class ApplyReachability {
  constructor(
    private readonly closedNumbers: ClosedNumbers,
    private readonly announcePeople: AnnouncePeople,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, change: Change): Promise<void> {
    await lockPeople(tx);
    const holders = await this.holders(tx, change);
    const act = { state: change.state, happenedAt: new Date(change.changedAt) };
    const moved = holders.filter((holder) => followsOwnAct(holder, act)).map(({ id }) => id);
    if (act.state === 'opted_out') await this.closedNumbers.close(tx, change.phoneIndex, change.how, act.happenedAt);
    else await this.closedNumbers.reopen(tx, change.phoneIndex);
    await this.write(tx, moved, change);
    await this.announcePeople.run(tx, moved, this.clock.now());
  }

  /**
   * Closing reaches everybody who has the number here, also those whom notifications has not heard of yet; opening
   * reaches only the people it names.
   */
  private holders(tx: Tx, change: Change): Promise<Holder[]> {
    return tx.query<Holder>(
      `SELECT id, sms_consent AS state, sms_consent_at AS "decidedAt" FROM contacts
        WHERE id = ANY($1) OR ($2 AND id IN (SELECT contact_id FROM contact_phones WHERE phone_index = $3))
        ORDER BY id FOR UPDATE`,
      [change.contactIds, change.state === 'opted_out', change.phoneIndex],
    );
  }

  private async write(tx: Tx, contactIds: readonly string[], change: Change): Promise<void> {
    if (contactIds.length === 0) return;
    await tx.query('UPDATE contacts SET sms_consent = $2, sms_consent_at = $3 WHERE id = ANY($1)', [
      contactIds,
      change.state,
      new Date(change.changedAt),
    ]);
    await tx.query(
      `INSERT INTO consent_entries (id, contact_id, channel, purpose, state, cause, happened_at, recorded_at)
       SELECT id, contact_id, 'sms', 'turnout', $3, $4, $5, $6
         FROM unnest($1::uuid[], $2::uuid[]) AS moved (id, contact_id)`,
      [
        contactIds.map(() => newId()),
        contactIds,
        change.state,
        change.how,
        new Date(change.changedAt),
        this.clock.now(),
      ],
    );
  }
}
