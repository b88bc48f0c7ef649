import { Module } from '@nestjs/common';
import { JournalModule } from '../journal/journal.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { ForgetAddresses } from './forget-addresses.js';
import { ForgetContact } from './forget-contact.js';
import { ForgetMessages } from './forget-messages.js';
import { ForgetReplies } from './forget-replies.js';

/** Forgetting people who were erased. */
@Module({
  imports: [JournalModule, RepliesModule],
  controllers: [ErasureConsumer],
  providers: [ForgetAddresses, ForgetContact, ForgetMessages, ForgetReplies],
})
export class ErasureModule {}
