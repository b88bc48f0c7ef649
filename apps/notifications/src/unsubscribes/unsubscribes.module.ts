import { Module } from '@nestjs/common';
import { JournalModule } from '../journal/journal.module.js';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ReadUnsubscribe } from './read-unsubscribe.js';
import { TakeUnsubscribe } from './take-unsubscribe.js';
import { UndoUnsubscribe } from './undo-unsubscribe.js';
import { UnsubscribesController } from './unsubscribes.controller.js';

/** The way out of our e-mail, by one click or by a page, and the way back by the page alone. */
@Module({
  imports: [JournalModule, ReachabilityModule, SendingModule],
  controllers: [UnsubscribesController],
  providers: [ReadUnsubscribe, TakeUnsubscribe, UndoUnsubscribe],
})
export class UnsubscribesModule {}
