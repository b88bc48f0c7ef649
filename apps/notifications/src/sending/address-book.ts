import { Injectable } from '@nestjs/common';
import { ServiceClient } from '#runtime';
import type { ChannelName } from '../channels/channel.js';
import { beginWithinMs, type ClaimedMessage } from './claimed-message.js';

/** Whose number is wanted for which message. */
type Addressee = Pick<ClaimedMessage, 'id' | 'contactId' | 'phoneIndex'>;

/** Most addresses that contacts hands out at once. */
const mostAtOnce = 1_000;

/** In the order of what was asked for. */
interface Addresses {
  readonly addresses: readonly (string | null)[];
}

/** Where contacts hands out a channel's addresses. */
const books: Readonly<Record<ChannelName, string>> = {
  sms: '/internal/addresses',
  email: '/internal/email-addresses',
};

/**
 * Asks contacts for numbers and e-mail addresses at the moment of sending; they are kept in memory only, and no longer
 * than a claim.
 */
@Injectable()
export class AddressBook {
  constructor(private readonly services: ServiceClient) {}

  /**
   * The number (E.164) or e-mail address of each message, by its id; missing where it is no longer that person's.
   *
   * @throws Problem `service_unavailable` when contacts does not answer in the time a claim lives.
   */
  async run(messages: readonly Addressee[], channel: ChannelName = 'sms'): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const parts: Addressee[][] = [];
    for (let at = 0; at < messages.length; at += mostAtOnce) parts.push(messages.slice(at, at + mostAtOnce));
    await Promise.all(parts.map((part) => this.fetch(part, channel, found)));
    return found;
  }

  private async fetch(messages: readonly Addressee[], channel: ChannelName, found: Map<string, string>): Promise<void> {
    const contactIds = messages.map(({ contactId }) => contactId).join();
    const indexes = messages.map(({ phoneIndex }) => phoneIndex).join();
    const { addresses } = await this.services.json<Addresses>('contacts', {
      ...{ method: 'POST', path: books[channel] },
      ...{ body: { contactIds, indexes }, timeoutMs: beginWithinMs },
    });
    for (const [place, { id }] of messages.entries()) {
      const address = addresses[place];
      if (typeof address === 'string') found.set(id, address);
    }
  }
}
