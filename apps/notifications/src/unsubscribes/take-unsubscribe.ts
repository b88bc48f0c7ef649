import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { Clock, Problem, readUnsubscribeLink, Secrets } from '#runtime';
import { CloseNumbers } from '../reachability/close-numbers.js';
import { StopLock } from '../sending/stop-lock.js';
import { unsubscribeLinkWrong } from './unsubscribes.errors.js';

/** Closes an e-mail address because somebody who reads it said so; texts are a matter of their own. */
@Injectable()
export class TakeUnsubscribe {
  constructor(
    private readonly secrets: Secrets,
    private readonly transactions: Transactions,
    private readonly closeNumbers: CloseNumbers,
    private readonly stopLock: StopLock,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolves when no e-mail to the address can begin any more, on any replica. Doing it again changes nothing.
   *
   * @throws Problem `unsubscribe_link_wrong`.
   */
  async run(token: string, how: 'one_click' | 'page'): Promise<void> {
    const phoneIndex = readUnsubscribeLink(this.secrets, token);
    if (phoneIndex === null) throw new Problem(unsubscribeLinkWrong);
    const closed = await this.transactions.run((tx) =>
      this.closeNumbers.run(tx, [{ phoneIndex, how }], this.clock.now()),
    );
    this.stopLock.close(closed);
    await this.stopLock.settled(closed);
  }
}
