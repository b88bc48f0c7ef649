import { Module } from '@nestjs/common';
import { RequestPress } from './request-press.js';
import { SmsAccount } from './sms-account.js';
import { SmsList } from './sms-list.js';
import { SmsRemoval } from './sms-removal.js';
import { TwilioSms } from './twilio-sms.js';
import { WebhookSignature } from './webhook-signature.js';

/** Texts over Twilio: the only place that knows its SDK. */
@Module({
  providers: [RequestPress, SmsAccount, SmsList, SmsRemoval, TwilioSms, WebhookSignature],
  exports: [SmsList, SmsRemoval, TwilioSms, WebhookSignature],
})
export class TwilioSmsModule {}
