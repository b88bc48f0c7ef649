import { Injectable } from '@nestjs/common';
import { ServiceClient } from '#runtime';
import type { ChannelName } from '../channels/channel.js';
import { beginWithinMs, type ClaimedMessage } from './claimed-message.js';

/** Whose number is wanted for which message. */
type Addressee = Pick<ClaimedMessage, 'id' | 'contactId' | 'phoneIndex'>;

/** Most numbers that contacts hands out at once. */
const mostAtOnce = 500;

interface Addresses {
  readonly addresses: readonly { readonly contactId: string; readonly phone?: string; readonly email?: string }[];
}

/** Where contacts hands out a channel's addresses, and what it calls their keyed hashes. */
const books = {
  sms: { path: '/internal/addresses', index: 'phoneIndex' },
  email: { path: '/internal/email-addresses', index: 'emailIndex' },
} as const satisfies Record<ChannelName, object>;

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
    await Promise.all(requestsFor(messages).map((part) => this.fetch(part, channel, found)));
    return found;
  }

  private async fetch(messages: readonly Addressee[], channel: ChannelName, found: Map<string, string>): Promise<void> {
    const { path, index } = books[channel];
    const contacts = messages.map(({ contactId, phoneIndex }) => ({ contactId, [index]: phoneIndex }));
    const { addresses } = await this.services.json<Addresses>('contacts', {
      ...{ method: 'POST', path },
      ...{ body: { contacts }, timeoutMs: beginWithinMs },
    });
    const known = new Map(addresses.map(({ contactId, phone, email }) => [contactId, phone ?? email]));
    for (const { id, contactId } of messages) {
      const address = known.get(contactId);
      if (address !== undefined) found.set(id, address);
    }
  }
}

/** Parts of bounded size; an answer names people only, so a person with two numbers is asked for in two parts. */
function requestsFor(messages: readonly Addressee[]): Addressee[][] {
  const parts: Addressee[][] = [];
  let part: Addressee[] = [];
  let people = new Set<string>();
  for (const message of messages) {
    if (part.length === mostAtOnce || people.has(message.contactId)) {
      parts.push(part);
      part = [];
      people = new Set();
    }
    part.push(message);
    people.add(message.contactId);
  }
  return part.length > 0 ? [...parts, part] : parts;
}
