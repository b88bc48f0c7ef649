import { Injectable } from '@nestjs/common';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import type { MailLetter } from '../channels/email/smtp-line.js';
import { AddressBook } from './address-book.js';
import type { ClaimedMessage } from './claimed-message.js';
import { PersonalLinks } from './personal-links.js';
import { Preparation, type PreparedMessages, type ReadyMessage } from './preparation.js';
import { type WaveMails, WaveMailsBook } from './wave-mails.js';
import { ZoneHours } from './zone-hours.js';

/** Brings claimed e-mails together with their words, links and addresses. */
@Injectable()
export class PrepareMails extends Preparation<MailLetter> {
  constructor(
    private readonly addresses: AddressBook,
    private readonly waves: WaveMailsBook,
    private readonly hours: ZoneHours,
    private readonly email: SmtpEmail,
    private readonly personal: PersonalLinks,
  ) {
    super();
  }

  override async run(messages: readonly ClaimedMessage[]): Promise<PreparedMessages<MailLetter>> {
    const [addresses, wave] = await Promise.all([
      this.addresses.run(messages, 'email'),
      this.waves.of(messages[0]?.lane ?? ''),
    ]);
    const ready: ReadyMessage<MailLetter>[] = [];
    const withoutAddress: ClaimedMessage[] = [];
    const notNow: ClaimedMessage[] = [];
    for (const message of messages) {
      const to = addresses.get(message.id);
      if (to === undefined) withoutAddress.push(message);
      else if (this.hours.validityOfAsk(message.zones, wave.actionStart) === null) notNow.push(message);
      else ready.push({ message, letter: this.letterOf(message, wave, to) });
    }
    return { ready, withoutAddress, notNow };
  }

  private letterOf(message: ClaimedMessage, wave: WaveMails, to: string): MailLetter {
    const mail = wave.byLanguage.get(message.language);
    if (!mail) throw new Error(`Message ${message.id} has no e-mail in its language.`);
    return this.email.letterFor(mail, { id: message.id, to, ...this.personal.run(message, wave.actionId) });
  }
}
