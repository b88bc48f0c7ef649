import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { InboundSendersModule } from './inbound-senders.module.js';
import { CatchUp } from './catch-up.js';
import { ReadSender } from './read-sender.js';

/** Texts to us that no webhook brought. */
@Module({
  imports: [InboundSendersModule, RepliesModule, SendingModule, TwilioSmsModule],
  providers: [CatchUp, ReadSender],
})
export class CatchUpModule {}
