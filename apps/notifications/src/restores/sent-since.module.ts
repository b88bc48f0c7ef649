import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { AdoptSent } from './adopt-sent.js';
import { PassRestore } from './pass-restore.js';
import { ReadSent } from './read-sent.js';
import { RecoverSent } from './recover-sent.js';

/** What was sent after the backup to which the database was set back; for whoever plans messages or lets them go. */
@Module({
  imports: [TwilioSmsModule],
  providers: [AdoptSent, PassRestore, ReadSent, RecoverSent],
  exports: [AdoptSent, PassRestore, RecoverSent],
})
export class SentSinceModule {}
