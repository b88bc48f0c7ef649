import { Module } from '@nestjs/common';
import { Breakdowns } from './breakdowns.js';
import { CountsController } from './counts.controller.js';
import { ReadCounts } from './read-counts.js';
import { RecountAction } from './recount-action.js';

/** What answers and attendance add up to: exact for chairs, floored for people outside. */
@Module({
  controllers: [CountsController],
  providers: [ReadCounts, RecountAction, Breakdowns],
  exports: [Breakdowns],
})
export class CountsModule {}
