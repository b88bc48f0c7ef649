import { Module } from '@nestjs/common';
import { SendingModule } from '../sending/sending.module.js';
import { DatabaseMarks } from './database-marks.js';
import { HoldRestoredWaves } from './hold-restored-waves.js';
import { RestoreWatch } from './restore-watch.js';
import { SentSinceModule } from './sent-since.module.js';

/** What happens after the database was set back to a backup: nothing goes on by itself. */
@Module({
  imports: [SendingModule, SentSinceModule],
  providers: [DatabaseMarks, HoldRestoredWaves, RestoreWatch],
})
export class RestoresModule {}
