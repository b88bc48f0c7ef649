import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import twilio from 'twilio';
import { Clock } from '#runtime';
import { ListingClient, ProviderUnreachable } from './listing-client.js';
import { SmsAccount } from './sms-account.js';

/** A text as the provider lists it. */
export interface ListedText {
  readonly sid: string;
  readonly inbound: boolean;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** In the provider's words. */
  readonly status: string;
  readonly code: number | null;
  readonly createdAt: Date;
}

/** A part of the list, the newest first, and what the provider's clock showed when it told it. */
export interface ListedPage {
  readonly texts: readonly ListedText[];
  readonly now: Date;
}

/** The provider answered, but not with a list: asking again soon is of no use. */
export class ListRefused extends Error {
  override name = 'ListRefused';
}

/** A page of the SDK's, as far as it is used. */
interface Page {
  readonly instances: readonly SdkMessage[];
  nextPage(): Promise<Page> | undefined;
}

/** As many as a messaging service may hold by default. */
const mostSenders = 400;

/** What the provider says it sent and received. Its list has no filter but the numbers, and no order but newest first. */
@Injectable()
export class SmsList implements OnApplicationShutdown {
  private readonly client: ListingClient;
  private readonly sdk: ReturnType<typeof twilio>;
  private readonly messagingServiceSid: string;
  private stopped: Promise<void> | null = null;

  constructor({ account }: SmsAccount, clock: Clock) {
    this.client = new ListingClient(account.apiUrl, clock);
    this.sdk = twilio(account.accountSid, account.authToken, { httpClient: this.client });
    this.messagingServiceSid = account.messagingServiceSid;
  }

  /**
   * Everything to one number, page by page, the newest first.
   *
   * @throws ProviderUnreachable when it does not answer; ListRefused when the answer is no list.
   */
  to(number: string, pageSize: number): AsyncGenerator<ListedPage> {
    return this.pages(this.sdk.messages.page({ to: number, pageSize }));
  }

  /** Everything of the account, also texts that wait for their sender to be chosen; throws as {@link to} does. */
  everything(pageSize: number): AsyncGenerator<ListedPage> {
    return this.pages(this.sdk.messages.page({ pageSize }));
  }

  private async *pages(first: Promise<Page>): AsyncGenerator<ListedPage> {
    let next: Promise<Page> | undefined = first;
    while (next) {
      const page: Page = await asking(next);
      yield { texts: page.instances.map(listed), now: this.client.providerTime };
      next = page.nextPage();
    }
  }

  /** The numbers that our messaging service sends from; throws as {@link to} does. */
  async senders(): Promise<string[]> {
    const { phoneNumbers } = this.sdk.messaging.v1.services(this.messagingServiceSid);
    const page = await asking(phoneNumbers.page({ pageSize: mostSenders }));
    return page.instances.map(({ phoneNumber }) => phoneNumber);
  }

  /** Nobody waits for the provider any more: what was asked fails at once. Several may say so. */
  stop(): Promise<void> {
    return (this.stopped ??= this.client.close());
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof ProviderUnreachable) throw cause;
    throw new ListRefused('The provider answered with no list.', { cause });
  }
}

interface SdkMessage {
  readonly sid: string;
  readonly direction: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: number;
  readonly dateCreated: Date;
}

function listed({ sid, direction, from, to, body, status, errorCode, dateCreated }: SdkMessage): ListedText {
  const inbound = direction === 'inbound';
  // Typed as a number by the SDK, and null for a text without an error.
  const code = (errorCode as number | null) ?? null;
  return { sid, inbound, from, to, body, status, code, createdAt: dateCreated };
}
