import { Module } from '@nestjs/common';
import { SealingModule } from '../sealing/sealing.module.js';
import { ReadTimeline } from './read-timeline.js';
import { TimelineController } from './timeline.controller.js';

/** The story of one person. */
@Module({ imports: [SealingModule], controllers: [TimelineController], providers: [ReadTimeline] })
export class TimelineModule {}
