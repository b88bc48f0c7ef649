import { Injectable } from '@nestjs/common';
import { type AnswerMail, AnswerMails } from './answer-mails.js';
import type { ClaimedMessage } from './claimed-message.js';
import { answerLane } from './lanes.js';
import { WaveMailsBook } from './wave-mails.js';

/** The e-mails of some claimed messages of one lane. */
export interface MailsOfLane {
  /** The start that no ask may arrive after; null for answers, which go at any hour. */
  readonly actionStart: Date | null;
  /** @throws Error for a message that has no words. */
  of(message: ClaimedMessage): AnswerMail;
}

/** Finds the words of claimed e-mails: a wave's are the same for everybody, an answer's are one person's. */
@Injectable()
export class MailWords {
  constructor(
    private readonly waves: WaveMailsBook,
    private readonly answers: AnswerMails,
  ) {}

  async of(messages: readonly ClaimedMessage[]): Promise<MailsOfLane> {
    const lane = messages[0]?.lane ?? answerLane;
    if (lane === answerLane) {
      const mails = await this.answers.of(messages);
      return { actionStart: null, of: (message) => found(mails.get(message.id), message) };
    }
    const { actionId, actionStart, byLanguage } = await this.waves.of(lane);
    const of = (message: ClaimedMessage): AnswerMail => {
      const mail = byLanguage.get(message.language);
      return found(mail && { actionId, mail }, message);
    };
    return { actionStart, of };
  }
}

function found(mail: AnswerMail | undefined, { id }: ClaimedMessage): AnswerMail {
  if (!mail) throw new Error(`Message ${id} has no e-mail in its language.`);
  return mail;
}
