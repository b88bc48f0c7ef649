import { Injectable } from '@nestjs/common';
import { Secrets, Settings, type TwilioAccount, twilioAccount } from '#runtime';

/** The account that texts are sent with, and the address that its webhooks come to. */
@Injectable()
export class SmsAccount {
  readonly account: TwilioAccount;
  /** What our webhooks' addresses start with, for the provider and for its signatures. */
  readonly publicUrl: string;

  constructor(settings: Settings, secrets: Secrets) {
    this.account = twilioAccount(settings, secrets);
    this.publicUrl = settings.publicUrl;
  }
}
