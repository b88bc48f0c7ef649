import { Module } from '@nestjs/common';
import { JournalModule } from '../journal/journal.module.js';
import { ChangeReach } from './change-reach.js';
import { CloseNumbers } from './close-numbers.js';
import { ClosePaused } from './close-paused.js';
import { OpenNumbers } from './open-numbers.js';
import { PauseNumbers } from './pause-numbers.js';

/** May this number be texted now? What people said about it, and what the provider found out. */
@Module({
  imports: [JournalModule],
  providers: [CloseNumbers, ClosePaused, OpenNumbers, PauseNumbers, ChangeReach],
  exports: [CloseNumbers, ClosePaused, ChangeReach],
})
export class ReachabilityModule {}
