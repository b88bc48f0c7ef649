import { Module } from '@nestjs/common';
import { TallyActions } from './tally-actions.js';

/** What goes when its time is over. */
@Module({ providers: [TallyActions] })
export class RetentionModule {}
