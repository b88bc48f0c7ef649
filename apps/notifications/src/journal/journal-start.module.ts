import { Module } from '@nestjs/common';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { CloseAwaited } from './close-awaited.js';
import { JournalModule } from './journal.module.js';
import { JournalStart } from './journal-start.js';
import { MergeJournal } from './merge-journal.js';

/** What the journal of opt-outs does to the database: on start, and when an address becomes known. */
@Module({
  imports: [JournalModule, ReachabilityModule, SendingModule],
  providers: [CloseAwaited, JournalStart, MergeJournal],
  exports: [CloseAwaited],
})
export class JournalStartModule {}
