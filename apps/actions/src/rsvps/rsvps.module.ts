import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { AnswerLinks } from './answer-links.js';
import { AnswersByLinkController } from './answers-by-link.controller.js';
import { ListRsvps } from './list-rsvps.js';
import { ReadRsvp } from './read-rsvp.js';
import { RecordAnswer } from './record-answer.js';
import { RecordAnswers } from './record-answers.js';
import { RecordByLink } from './record-by-link.js';
import { RecordTold } from './record-told.js';
import { RecordTyped } from './record-typed.js';
import { RsvpsConsumer } from './rsvps.consumer.js';
import { RsvpsController } from './rsvps.controller.js';

/** What people said: by text, by the link of an e-mail, on the public page, to a chair. */
@Module({
  imports: [ChangesModule],
  controllers: [RsvpsController, AnswersByLinkController, RsvpsConsumer],
  providers: [RecordAnswers, RecordAnswer, RecordTold, RecordTyped, RecordByLink, AnswerLinks, ListRsvps, ReadRsvp],
})
export class RsvpsModule {}
