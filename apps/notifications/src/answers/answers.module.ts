import { Module } from '@nestjs/common';
import { SendingModule } from '../sending/sending.module.js';
import { AnswerRsvp } from './answer-rsvp.js';
import { AnswersConsumer } from './answers.consumer.js';
import { PlanAnswerMail } from './plan-answer-mail.js';
import { PlanAnswers } from './plan-answers.js';

/** Answers to single people: RSVPs read back, and whatever else their texts call for. */
@Module({
  imports: [SendingModule],
  controllers: [AnswersConsumer],
  providers: [AnswerRsvp, PlanAnswerMail, PlanAnswers],
  exports: [AnswerRsvp, PlanAnswers],
})
export class AnswersModule {}
