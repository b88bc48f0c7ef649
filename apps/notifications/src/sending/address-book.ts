import { Injectable } from '@nestjs/common';
import { ServiceClient } from '#runtime';
import { beginWithinMs, type ClaimedMessage } from './claimed-message.js';

/** Most numbers that contacts hands out at once. */
const mostAtOnce = 500;

interface Addresses {
  readonly addresses: readonly { readonly contactId: string; readonly phone: string }[];
}

/** Asks contacts for numbers at the moment of sending; they are kept in memory only, and no longer than a claim. */
@Injectable()
export class AddressBook {
  constructor(private readonly services: ServiceClient) {}

  /**
   * The number (E.164) of each message, by its id; missing where the number is no longer that person's.
   *
   * @throws Problem `service_unavailable` when contacts does not answer in the time a claim lives.
   */
  async run(messages: readonly ClaimedMessage[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    await Promise.all(requestsFor(messages).map((part) => this.fetch(part, found)));
    return found;
  }

  private async fetch(messages: readonly ClaimedMessage[], found: Map<string, string>): Promise<void> {
    const contacts = messages.map(({ contactId, phoneIndex }) => ({ contactId, phoneIndex }));
    const { addresses } = await this.services.json<Addresses>('contacts', {
      ...{ method: 'POST', path: '/internal/addresses' },
      ...{ body: { contacts }, timeoutMs: beginWithinMs },
    });
    const phones = new Map(addresses.map(({ contactId, phone }) => [contactId, phone]));
    for (const { id, contactId } of messages) {
      const phone = phones.get(contactId);
      if (phone !== undefined) found.set(id, phone);
    }
  }
}

/** Parts of bounded size; an answer names people only, so a person with two numbers is asked for in two parts. */
function requestsFor(messages: readonly ClaimedMessage[]): ClaimedMessage[][] {
  const parts: ClaimedMessage[][] = [];
  let part: ClaimedMessage[] = [];
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
