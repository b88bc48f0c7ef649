import { Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/callbacks.module.js';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { AddressBook } from '../sending/address-book.js';
import { SendingModule } from '../sending/sending.module.js';
import { AskProvider } from './ask-provider.js';
import { Doubts } from './doubts.js';
import { LookUpDoubts } from './look-up-doubts.js';

/** What became of messages whose answer was lost: the provider is asked. */
@Module({
  imports: [CallbacksModule, SendingModule, TwilioSmsModule],
  providers: [AddressBook, AskProvider, Doubts, LookUpDoubts],
})
export class LookupsModule {}
