import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { JournalStartModule } from '../journal/journal-start.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { ApplyContacts } from './apply-contacts.js';
import { ReachabilityConsumer } from './reachability.consumer.js';

/** What contacts tells of people, and whatever waited for them. */
@Module({
  imports: [AnswersModule, JournalStartModule, SendingModule, WavesModule],
  controllers: [ReachabilityConsumer],
  providers: [ApplyContacts],
})
export class KnownPeopleModule {}
