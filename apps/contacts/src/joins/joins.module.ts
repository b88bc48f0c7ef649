import { Module } from '@nestjs/common';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AskToJoin } from './ask-to-join.js';
import { JoinsController } from './joins.controller.js';

/** Joining a circle by oneself: typed on a page, confirmed once by text. */
@Module({
  imports: [ConsentModule, PeopleModule],
  controllers: [JoinsController],
  providers: [AskToJoin],
})
export class JoinsModule {}
