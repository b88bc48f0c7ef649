import { Injectable } from '@nestjs/common';
import { Clock, makeAnswerLink, makeUnsubscribeLink, Secrets } from '#runtime';
import type { MailRecipient } from '../channels/email/pressed-mail.js';
import type { ClaimedMessage } from './claimed-message.js';

/** What is one person's own in an e-mail that was composed for everybody: its links, and when it goes. */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  run({ contactId, phoneIndex }: ClaimedMessage, actionId: string): Omit<MailRecipient, 'id' | 'to'> {
    return {
      answerToken: makeAnswerLink(this.secrets, { actionId, contactId }),
      unsubscribeToken: makeUnsubscribeLink(this.secrets, phoneIndex),
      date: this.clock.now(),
    };
  }
}
