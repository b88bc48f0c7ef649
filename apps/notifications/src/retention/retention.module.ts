import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { DeleteAtProvider, JobParts } from './delete-at-provider.js';
import { ForgetReplyTexts } from './forget-reply-texts.js';
import { TallyMessages } from './tally-messages.js';

/** What goes when its time is over, here and at the provider. */
@Module({
  imports: [RepliesModule, TwilioSmsModule],
  providers: [JobParts, DeleteAtProvider, ForgetReplyTexts, TallyMessages],
})
export class RetentionModule {}
