import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApplyEmailReachability } from './apply-email-reachability.js';
import { ApplyEmailReopened } from './apply-email-reopened.js';
import { ApplyReachability } from './apply-reachability.js';
import { ReachabilityConsumer } from './reachability.consumer.js';
import { WriteOwnAct } from './write-own-act.js';

@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ReachabilityConsumer],
  providers: [ApplyEmailReachability, ApplyEmailReopened, ApplyReachability, WriteOwnAct],
})
export class ReachabilityModule {}
