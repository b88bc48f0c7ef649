import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { ErasedPeople } from '#service';
import { ForgetAddresses } from './forget-addresses.js';
import { ForgetAtProvider } from './forget-at-provider.js';
import { ForgetMessages } from './forget-messages.js';
import { ForgetReplies } from './forget-replies.js';

/**
 * Forgets somebody who was erased: who they are and where they read, what they wrote, and to whom what was sent to
 * them went. That something was sent stays counted. The provider is asked to forget as soon as that is committed.
 */
@Injectable()
export class ForgetContact {
  constructor(
    private readonly addresses: ForgetAddresses,
    private readonly messages: ForgetMessages,
    private readonly replies: ForgetReplies,
    private readonly atProvider: ForgetAtProvider,
    private readonly erased: ErasedPeople,
  ) {}

  /** Also for what arrived of them afterwards. */
  async run(tx: Tx, contactId: string, erasedAt: Date): Promise<void> {
    await this.erased.note(tx, contactId, erasedAt);
    await this.messages.run(tx, contactId);
    const alone = await this.addresses.run(tx, contactId, erasedAt);
    await this.replies.run(tx, contactId, alone);
    tx.afterCommit(() => this.atProvider.soon());
  }
}
