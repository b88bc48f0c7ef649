import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem, readUnsubscribeLink, Secrets } from '#runtime';
import { phoneBytes } from '../reachability/phone-bytes.js';
import { unsubscribeLinkWrong } from './unsubscribes.errors.js';

/** Tells whether the address of a link is closed, so that its page can offer the way back. */
@Injectable()
export class ReadUnsubscribe {
  constructor(
    private readonly secrets: Secrets,
    private readonly database: Database,
  ) {}

  /** @throws Problem `unsubscribe_link_wrong`. */
  async run(token: string): Promise<boolean> {
    const emailIndex = readUnsubscribeLink(this.secrets, token);
    if (emailIndex === null) throw new Problem(unsubscribeLinkWrong);
    const found = await this.database.query(
      `SELECT 1 AS one FROM numbers WHERE phone_index = $1 AND state = 'opted_out'`,
      [phoneBytes(emailIndex)],
    );
    return found.length > 0;
  }
}
