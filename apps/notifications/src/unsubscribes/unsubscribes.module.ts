import { Module } from '@nestjs/common';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { TakeUnsubscribe } from './take-unsubscribe.js';
import { UnsubscribesController } from './unsubscribes.controller.js';

/** The way out of our e-mail, by one click or by a page. */
@Module({
  imports: [ReachabilityModule, SendingModule],
  controllers: [UnsubscribesController],
  providers: [TakeUnsubscribe],
})
export class UnsubscribesModule {}
