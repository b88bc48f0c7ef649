import { Injectable } from '@nestjs/common';
import { emailReopened } from '#contracts';
import type { Tx } from '#messaging';
import { Clock } from '#runtime';
import { OpenAddresses } from './open-addresses.js';
import { phoneBytes } from './phone-bytes.js';

/** As many as an event names. */
const mostPeople = 100;

/** Opens an e-mail address again because whoever reads it said so; no list and no chair ever does. */
@Injectable()
export class OpenEmail {
  constructor(
    private readonly openAddresses: OpenAddresses,
    private readonly clock: Clock,
  ) {}

  /** True when it was closed; an address that is open stays as it is, and nobody is told of anything. */
  async run(tx: Tx, emailIndex: string): Promise<boolean> {
    const bytes = phoneBytes(emailIndex);
    const [number] = await tx.query<{ closed: boolean }>(
      `SELECT state = 'opted_out' AS closed FROM numbers WHERE phone_index = $1 FOR UPDATE`,
      [bytes],
    );
    if (!number?.closed) return false;
    const at = this.clock.now();
    const since = await this.openAddresses.run(tx, [emailIndex], 'page', at);
    const readers = await tx.query<{ contactId: string }>(
      `UPDATE contact_emails SET closed = number.unusable IS NOT NULL FROM numbers AS number
        WHERE number.phone_index = email_index AND email_index = $1 RETURNING contact_id AS "contactId"`,
      [bytes],
    );
    const contactIds = readers.map(({ contactId }) => contactId).slice(0, mostPeople);
    tx.publish(emailReopened, { emailIndex, contactIds, reopenedAt: (since.get(emailIndex) ?? at).toISOString() });
    return true;
  }
}
