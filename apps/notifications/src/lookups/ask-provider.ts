import { Injectable } from '@nestjs/common';
import { type ListedText, ListRefused, SmsList } from '../channels/twilio-sms/sms-list.js';
import { AddressBook } from '../sending/address-book.js';
import type { Doubt } from './doubts.js';
import { isInTime, type ListedNow } from './find-listed.rules.js';

/** What the provider lists for a message's number, or why nobody could ask. */
export type ProviderWord = { readonly listed: ListedNow } | { readonly problem: LookProblem };

type LookProblem = 'provider_unreachable' | 'provider_refused' | 'contacts_unreachable' | 'no_number';

/** Pages of the list for one number; a person gets far fewer texts between an attempt and its last look. */
const pageSize = 50;
const mostPages = 4;
const numbersAtOnce = 8;

/** Asks the provider about texts of unknown fate: each number is fetched for the question and kept in memory only. */
@Injectable()
export class AskProvider {
  constructor(
    private readonly addresses: AddressBook,
    private readonly list: SmsList,
  ) {}

  /** Lets nothing wait for an answer any more. */
  stop(): Promise<void> {
    return this.list.stop();
  }

  /** The provider's word about each message, by its id. */
  async run(doubts: readonly Doubt[]): Promise<Map<string, ProviderWord>> {
    const words = new Map<string, ProviderWord>();
    const phones = await this.phonesOf(doubts);
    const left = [...doubts];
    const asker = async (): Promise<void> => {
      for (let doubt = left.shift(); doubt; doubt = left.shift()) words.set(doubt.id, await this.ask(doubt, phones));
    };
    await Promise.all(Array.from({ length: numbersAtOnce }, asker));
    return words;
  }

  /** Null when contacts cannot be asked. */
  private async phonesOf(doubts: readonly Doubt[]): Promise<ReadonlyMap<string, string> | null> {
    try {
      return await this.addresses.run(doubts);
    } catch {
      // Said in the message's own row, and asked again.
      return null;
    }
  }

  private async ask(doubt: Doubt, phones: ReadonlyMap<string, string> | null): Promise<ProviderWord> {
    if (!phones) return { problem: 'contacts_unreachable' };
    const phone = phones.get(doubt.id);
    if (phone === undefined) return { problem: 'no_number' };
    try {
      return { listed: await this.listedSince(phone, doubt) };
    } catch (error) {
      return { problem: error instanceof ListRefused ? 'provider_refused' : 'provider_unreachable' };
    }
  }

  private async listedSince(phone: string, doubt: Doubt): Promise<ListedNow> {
    const texts: ListedText[] = [];
    let providerTime = new Date(0);
    let pages = 0;
    for await (const page of this.list.to(phone, pageSize)) {
      texts.push(...page.texts);
      providerTime = page.now;
      const oldest = page.texts.at(-1);
      if (++pages === mostPages || !oldest || !isInTime(oldest, doubt, page.now)) break;
    }
    return { texts, now: providerTime };
  }
}
