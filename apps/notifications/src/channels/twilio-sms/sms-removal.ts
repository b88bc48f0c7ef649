import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import twilio from 'twilio';
import { Clock } from '#runtime';
import { ListingClient, ProviderUnreachable } from './listing-client.js';
import { SmsAccount } from './sms-account.js';

const notThere = 404;
const notFinal = 409;

/** Has the provider forget texts. */
@Injectable()
export class SmsRemoval implements OnApplicationShutdown {
  private readonly client: ListingClient;
  private readonly sdk: ReturnType<typeof twilio>;

  constructor({ account }: SmsAccount, clock: Clock) {
    this.client = new ListingClient(account.apiUrl, clock);
    this.sdk = twilio(account.accountSid, account.authToken, { httpClient: this.client });
  }

  /**
   * Deletes one text at the provider. One that is not there is deleted already.
   *
   * @returns false when the provider says that it is not final yet.
   * @throws ProviderUnreachable when it does not answer; the SDK's error for any other refusal.
   */
  async remove(sid: string): Promise<boolean> {
    try {
      await this.sdk.messages(sid).remove();
      return true;
    } catch (error) {
      const status = error instanceof ProviderUnreachable ? null : (error as { status?: number }).status;
      if (status === notThere) return true;
      if (status === notFinal) return false;
      throw error;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.client.close();
  }
}
