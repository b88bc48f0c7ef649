import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/counts.module.js';
import { ListPublicActions } from './list-public-actions.js';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicView } from './public-view.js';
import { ReadCalendar } from './read-calendar.js';
import { ReadPublicAction } from './read-public-action.js';

/** What anybody may see. */
@Module({
  imports: [CountsModule],
  controllers: [PublicPagesController],
  providers: [ListPublicActions, ReadPublicAction, ReadCalendar, PublicView],
})
export class PublicPagesModule {}
