import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { ErasureModule } from '../erasure/erasure.module.js';
import { JournalStartModule } from '../journal/journal-start.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { AskPhoneToJoin } from './ask-phone-to-join.js';
import { ForgetJoinAsks } from './forget-join-asks.js';
import { JoinsConsumer } from './joins.consumer.js';

/** Asking phones whether their owners want to join. What they answer is taken in with all other texts. */
@Module({
  imports: [AnswersModule, ErasureModule, JournalStartModule, SendingModule],
  controllers: [JoinsConsumer],
  providers: [AskPhoneToJoin, ForgetJoinAsks],
})
export class JoinsModule {}
