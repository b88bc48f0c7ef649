import { Injectable } from '@nestjs/common';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import type { MailLetter } from '../channels/email/smtp-line.js';
import { AddressBook } from './address-book.js';
import type { ClaimedMessage } from './claimed-message.js';
import { type MailsOfLane, MailWords } from './mail-words.js';
import { PersonalLinks } from './personal-links.js';
import { Preparation, type PreparedMessages, type ReadyMessage } from './preparation.js';
import { ZoneHours } from './zone-hours.js';

/** Brings claimed e-mails together with their words, links and addresses. */
@Injectable()
export class PrepareMails extends Preparation<MailLetter> {
  constructor(
    private readonly addresses: AddressBook,
    private readonly words: MailWords,
    private readonly hours: ZoneHours,
    private readonly email: SmtpEmail,
    private readonly personal: PersonalLinks,
  ) {
    super();
  }

  override async run(messages: readonly ClaimedMessage[]): Promise<PreparedMessages<MailLetter>> {
    const [addresses, mails] = await Promise.all([this.addresses.run(messages, 'email'), this.words.of(messages)]);
    const { actionStart } = mails;
    const ready: ReadyMessage<MailLetter>[] = [];
    const withoutAddress: ClaimedMessage[] = [];
    const notNow: ClaimedMessage[] = [];
    for (const message of messages) {
      const to = addresses.get(message.id);
      if (to === undefined) withoutAddress.push(message);
      else if (actionStart && this.hours.validityOfAsk(message.zones, actionStart) === null) notNow.push(message);
      else ready.push({ message, letter: this.letterOf(message, mails, to) });
    }
    return { ready, withoutAddress, notNow };
  }

  private letterOf(message: ClaimedMessage, mails: MailsOfLane, to: string): MailLetter {
    const { mail, actionId } = mails.of(message);
    return this.email.letterFor(mail, { id: message.id, to, ...this.personal.run(message, actionId) });
  }
}
