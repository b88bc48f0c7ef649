import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { ForgetAddresses } from './forget-addresses.js';
import { ForgetMessages } from './forget-messages.js';
import { ForgetReplies } from './forget-replies.js';

/**
 * Forgets somebody who was erased: who they are and where they read, what they wrote, and to whom what was sent to
 * them went. That something was sent stays counted.
 */
@Injectable()
export class ForgetContact {
  constructor(
    private readonly addresses: ForgetAddresses,
    private readonly messages: ForgetMessages,
    private readonly replies: ForgetReplies,
  ) {}

  async run(tx: Tx, contactId: string, erasedAt: Date): Promise<void> {
    await tx.query('INSERT INTO erased_contacts (contact_id, erased_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      contactId,
      erasedAt,
    ]);
    await this.messages.run(tx, contactId);
    const alone = await this.addresses.run(tx, contactId, erasedAt);
    await this.replies.run(tx, contactId, alone);
  }
}
