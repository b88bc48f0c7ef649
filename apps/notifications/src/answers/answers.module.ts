import { Module } from '@nestjs/common';
import { SentSinceModule } from '../restores/sent-since.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { AnswerRsvps } from './answer-rsvps.js';
import { AnswersConsumer } from './answers.consumer.js';
import { EndAnswered } from './end-answered.js';
import { PlanAnswerMail } from './plan-answer-mail.js';
import { PlanAnswers } from './plan-answers.js';

/** Answers to single people: RSVPs read back, and whatever else their texts call for. */
@Module({
  imports: [SendingModule, SentSinceModule],
  controllers: [AnswersConsumer],
  providers: [AnswerRsvps, EndAnswered, PlanAnswerMail, PlanAnswers],
  exports: [AnswerRsvps, PlanAnswers],
})
export class AnswersModule {}
