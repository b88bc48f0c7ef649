import { Injectable } from '@nestjs/common';
import { Clock, makeAnswerLink, makeUnsubscribeLink, Secrets, Settings } from '#runtime';
import type { Mail } from '../channels/email/smtp-email.js';
import { fillIn } from '../mails/personal-parts.rules.js';
import type { ClaimedMessage } from './claimed-message.js';
import type { MailWords } from './wave-mails.js';

/** Makes one person's e-mail of words that were composed for everybody. */
@Injectable()
export class PersonalMail {
  constructor(
    private readonly secrets: Secrets,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  run(message: ClaimedMessage, actionId: string, words: MailWords, to: string): Mail {
    const parts = {
      answerToken: makeAnswerLink(this.secrets, { actionId, contactId: message.contactId }),
      unsubscribeToken: makeUnsubscribeLink(this.secrets, message.phoneIndex),
    };
    return {
      ...{ id: message.id, to, fromName: this.settings.values.orgName, date: this.clock.now() },
      subject: words.subject,
      text: fillIn(words.body, parts),
      html: fillIn(words.html, parts),
      calendar: words.calendar,
      unsubscribeUrl: `${this.settings.publicUrl}/unsubscribe/${parts.unsubscribeToken}`,
    };
  }
}
