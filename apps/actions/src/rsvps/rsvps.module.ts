import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ListRsvps } from './list-rsvps.js';
import { ReadRsvp } from './read-rsvp.js';
import { RecordAnswer } from './record-answer.js';
import { RecordTold } from './record-told.js';
import { RecordTyped } from './record-typed.js';
import { RsvpsConsumer } from './rsvps.consumer.js';
import { RsvpsController } from './rsvps.controller.js';

/** What people said: by text, on the public page, to a chair. */
@Module({
  imports: [ChangesModule],
  controllers: [RsvpsController, RsvpsConsumer],
  providers: [RecordAnswer, RecordTold, RecordTyped, ListRsvps, ReadRsvp],
})
export class RsvpsModule {}
