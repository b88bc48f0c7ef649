import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApplyEmailReachability } from './apply-email-reachability.js';
import { ApplyEmailReopened } from './apply-email-reopened.js';
import { ApplyReachability } from './apply-reachability.js';
import { ReachabilityConsumer } from './reachability.consumer.js';

@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ReachabilityConsumer],
  providers: [ApplyEmailReachability, ApplyEmailReopened, ApplyReachability],
})
export class ReachabilityModule {}
