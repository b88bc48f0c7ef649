import { Module } from '@nestjs/common';
import { ErasedPeopleModule } from '#service';
import { SendingGroundModule } from '../sending/sending-ground.module.js';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { ForgetAddresses } from './forget-addresses.js';
import { ForgetAtProvider } from './forget-at-provider.js';
import { ForgetAgain } from './forget-again.js';
import { ForgetContact } from './forget-contact.js';
import { ForgetLateArrivals } from './forget-late-arrivals.js';
import { ForgetLateTexts } from './forget-late-texts.js';
import { ForgetMessages } from './forget-messages.js';
import { ForgetReplies } from './forget-replies.js';
import { ProviderRemovals } from './provider-removals.js';
import { RemovalGauge } from './removal-gauge.js';

/** Forgetting people who were erased, here and at the provider, also what arrives of them afterwards. */
@Module({
  imports: [ErasedPeopleModule, JournalModule, RepliesModule, SendingGroundModule, TwilioSmsModule],
  controllers: [ErasureConsumer],
  providers: [
    ForgetAddresses,
    ForgetAgain,
    ForgetAtProvider,
    ForgetContact,
    ForgetLateArrivals,
    ForgetLateTexts,
    ForgetMessages,
    ForgetReplies,
    ProviderRemovals,
    RemovalGauge,
  ],
  exports: [ForgetAddresses, ForgetMessages, ProviderRemovals],
})
export class ErasureModule {}
