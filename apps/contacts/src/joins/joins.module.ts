import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AskToJoin } from './ask-to-join.js';
import { ForgetPendingJoins } from './forget-pending-joins.js';
import { JoinsConsumer } from './joins.consumer.js';
import { JoinsController } from './joins.controller.js';
import { SettleJoin } from './settle-join.js';

/** Joining a circle by oneself: typed on a page, confirmed once by text. */
@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [JoinsController, JoinsConsumer],
  providers: [AskToJoin, ForgetPendingJoins, SettleJoin],
})
export class JoinsModule {}
