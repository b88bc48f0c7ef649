import { Module } from '@nestjs/common';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ForgetCallbacks } from './forget-callbacks.js';
import { RecordStatuses } from './record-statuses.js';
import { StatusCallbacksController } from './status-callbacks.controller.js';

/** What the provider tells about texts it took. */
@Module({
  imports: [SendingModule, TwilioSmsModule],
  controllers: [StatusCallbacksController],
  providers: [ForgetCallbacks, RecordStatuses],
  exports: [RecordStatuses],
})
export class CallbacksModule {}
