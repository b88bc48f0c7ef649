import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Logger, Settings } from '#runtime';
import { Channel, type SendOutcome, type SendWatch } from '../channel.js';
import { type MailRecipient, marks, PressedMail } from './pressed-mail.js';
import { SmtpAccount } from './smtp-account.js';
import { classify, type SmtpExchange } from './smtp-exchange.rules.js';
import { type MailLetter, NoLine } from './smtp-line.js';
import { SmtpLines } from './smtp-lines.js';

/** E-mails a second: more than a chapter's mail account allows, which says so itself; a simulator has no account. */
const perSecond = { live: 20, practice: 100 };

/** An e-mail as everybody gets it; each person's own links hold marks. */
export interface MailForAll {
  readonly fromName: string;
  readonly subject: string;
  /** The part that stands alone. */
  readonly text: string;
  readonly html: string;
  /** An iCalendar file; null where there is nothing to put into a calendar. */
  readonly calendar: string | null;
  /** Where one request, without any page, ends all e-mail to an address (RFC 8058). */
  readonly unsubscribeUrl: string;
}

/** E-mail over SMTP, on kept-open lines of our own. */
@Injectable()
export class SmtpEmail extends Channel {
  readonly name = 'email';
  readonly isOn: boolean;
  readonly perSecond: number;
  readonly mostOnTheWay = 5;
  readonly idleMs = 4_000;

  constructor(
    private readonly account: SmtpAccount,
    private readonly lines: SmtpLines,
    private readonly logger: Logger,
    settings: Settings,
  ) {
    super();
    this.isOn = account.server !== null;
    this.perSecond = settings.practice ? perSecond.practice : perSecond.live;
  }

  /** A mail that only lacks its recipient; composing one costs more than sending one, so keep it. */
  async press(mail: MailForAll): Promise<PressedMail> {
    const { fromName, subject, text, html, calendar, unsubscribeUrl } = mail;
    const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
    const composed = await new MailComposer({
      ...{ messageId: `<${marks.id}@${this.account.idHost}>`, to: marks.to, subject, text, html },
      from: { name: fromName, address: this.account.from },
      attachments: calendar === null ? [] : [{ filename: 'invite.ics', content: calendar, contentType }],
      headers: {
        Date: marks.date,
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // Answering machines leave a mail alone that says this (RFC 3834).
        'Auto-Submitted': 'auto-generated',
      },
      ...{ xMailer: false, disableFileAccess: true, disableUrlAccess: true, newline: '\r\n' },
      // The one encoding in which the marks can be seen, and which every server takes.
      textEncoding: 'quoted-printable',
    })
      .compile()
      .build();
    return new PressedMail(composed.toString('latin1'));
  }

  /** One person's mail. */
  letterFor(mail: PressedMail, recipient: MailRecipient): MailLetter {
    const messageId = `<${recipient.id}@${this.account.idHost}>`;
    return { from: this.account.from, to: recipient.to, messageId, content: mail.contentFor(recipient) };
  }

  override post(letter: MailLetter, watch: SendWatch): void {
    void this.send(letter, watch).then((outcome) => watch.onOutcome(outcome));
  }

  private async send(letter: MailLetter, watch: SendWatch): Promise<SendOutcome> {
    return classify(await this.exchange(letter, watch), letter.messageId);
  }

  private async exchange(letter: MailLetter, watch: SendWatch): Promise<SmtpExchange> {
    try {
      const line = await this.lines.take();
      const exchange = await line.send(letter, watch);
      this.lines.giveBack(line);
      return exchange;
    } catch (error) {
      if (error instanceof NoLine) return error.exchange;
      this.logger.error({ error }, 'an e-mail broke off for a reason of our own');
      return { kind: 'lost' };
    }
  }
}
