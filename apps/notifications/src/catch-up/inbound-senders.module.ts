import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { InboundSenders } from './inbound-senders.js';

@Module({ imports: [TwilioSmsModule], providers: [InboundSenders], exports: [InboundSenders] })
export class InboundSendersModule {}
