import { Injectable } from '@nestjs/common';
import { Transactions } from '#messaging';
import { Problem, readUnsubscribeLink, Secrets } from '#runtime';
import { OptOutJournal } from '../journal/opt-out-journal.js';
import { OpenEmail } from '../reachability/open-email.js';
import { StopLock } from '../sending/stop-lock.js';
import { unsubscribeLinkWrong } from './unsubscribes.errors.js';

/** Opens an e-mail address again because somebody who reads it said so; texts are a matter of their own. */
@Injectable()
export class UndoUnsubscribe {
  constructor(
    private readonly secrets: Secrets,
    private readonly transactions: Transactions,
    private readonly openEmail: OpenEmail,
    private readonly stopLock: StopLock,
    private readonly journal: OptOutJournal,
  ) {}

  /**
   * Resolves when it is open and in the journal. Doing it again changes nothing.
   *
   * @throws Problem `unsubscribe_link_wrong`.
   */
  async run(token: string): Promise<void> {
    const emailIndex = readUnsubscribeLink(this.secrets, token);
    if (emailIndex === null) throw new Problem(unsubscribeLinkWrong);
    const opened = await this.transactions.run((tx) => this.openEmail.run(tx, emailIndex));
    if (!opened) return;
    this.stopLock.open([emailIndex]);
    await this.journal.written();
  }
}
