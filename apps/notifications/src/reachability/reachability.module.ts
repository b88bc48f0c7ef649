import { Module } from '@nestjs/common';
import { JournalModule } from '../journal/journal.module.js';
import { ChangeReach } from './change-reach.js';
import { CloseNumbers } from './close-numbers.js';
import { ClosePaused } from './close-paused.js';
import { OpenAddresses } from './open-addresses.js';
import { OpenEmail } from './open-email.js';
import { OpenNumbers } from './open-numbers.js';
import { PauseNumbers } from './pause-numbers.js';

/** May this number be texted now? What people said about it, and what the provider found out. */
@Module({
  imports: [JournalModule],
  providers: [CloseNumbers, ClosePaused, OpenAddresses, OpenEmail, OpenNumbers, PauseNumbers, ChangeReach],
  exports: [CloseNumbers, ClosePaused, OpenEmail, ChangeReach],
})
export class ReachabilityModule {}
