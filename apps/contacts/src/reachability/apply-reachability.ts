import { Injectable } from '@nestjs/common';
import type { PayloadOf, reachabilityChanged } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { ClosedNumbers } from '../consent/closed-numbers.js';
import { type ConsentState, followsOwnAct } from '../consent/consent.rules.js';
import { AnnouncePeople } from '../people/announce-people.js';
import { lockPeople } from '../people/people-lock.js';
import { WriteOwnAct } from './write-own-act.js';

type Change = PayloadOf<typeof reachabilityChanged>;

interface Holder {
  readonly id: string;
  readonly state: ConsentState;
  readonly decidedAt: Date;
  readonly emailConsent: ConsentState;
}

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
    const act = { state: change.state, happenedAt: new Date(change.changedAt) };
    const moved = holders.filter((holder) => followsOwnAct(holder, act)).map(({ id }) => id);
    if (act.state === 'opted_out') await this.closedNumbers.close(tx, change.phoneIndex, change.how, act.happenedAt);
    else await this.closedNumbers.reopen(tx, change.phoneIndex);
    const how = { cause: change.how, state: change.state, happenedAt: act.happenedAt };
    await this.writeOwnAct.run(tx, moved, { channel: 'sms', ...how });
    const refusedAll = act.state === 'opted_out' && holders.length === 1 ? holders.filter(mayStillBeMailed) : [];
    const unmailed = refusedAll.map(({ id }) => id);
    await this.writeOwnAct.run(tx, unmailed, { channel: 'email', ...how });
    await this.announcePeople.run(tx, [...new Set([...moved, ...unmailed])], this.clock.now());
  }

  /**
   * Closing reaches everybody who has the number here, also those whom notifications has not heard of yet; opening
   * reaches only the people it names.
   */
  private holders(tx: Tx, change: Change): Promise<Holder[]> {
    return tx.query<Holder>(
      `SELECT id, sms_consent AS state, sms_consent_at AS "decidedAt", email_consent AS "emailConsent" FROM contacts
        WHERE id = ANY($1) OR ($2 AND id IN (SELECT contact_id FROM contact_phones WHERE phone_index = $3))
        ORDER BY id FOR UPDATE`,
      [change.contactIds, change.state === 'opted_out', change.phoneIndex],
    );
  }
}

function mayStillBeMailed({ emailConsent }: Holder): boolean {
  return emailConsent !== 'opted_out';
}
