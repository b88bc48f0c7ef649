import { Injectable } from '@nestjs/common';
import type { Tx } from '#messaging';
import { type AnswerToRecord, type NoPlace, RecordAnswers, type RecordedAnswer } from './record-answers.js';

/** Records one answer inside the caller's transaction. */
@Injectable()
export class RecordAnswer {
  constructor(private readonly all: RecordAnswers) {}

  async run(tx: Tx, answer: AnswerToRecord): Promise<RecordedAnswer | NoPlace> {
    const [recorded] = await this.all.run([{ tx, answer }]);
    return recorded as RecordedAnswer | NoPlace;
  }
}
