import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApplyReachability } from './apply-reachability.js';
import { ReachabilityConsumer } from './reachability.consumer.js';

@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [ReachabilityConsumer],
  providers: [ApplyReachability],
})
export class ReachabilityModule {}
