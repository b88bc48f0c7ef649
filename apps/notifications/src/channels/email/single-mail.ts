import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Clock, Logger } from '#runtime';
import type { SendOutcome, SendWatch } from '../channel.js';
import { SmtpAccount } from './smtp-account.js';
import { classify } from './smtp-exchange.rules.js';
import { NoLine } from './smtp-line.js';
import { SmtpLines } from './smtp-lines.js';

/** A mail that is written for one reader and awaited by them, outside of any wave. */
export interface OneMail {
  readonly to: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What stands before the @ of the Message-ID: the same again for a mail that is handed over again. */
  readonly id: string;
}

/** Nobody can stop such a mail, and nobody counts it. */
const unwatched: SendWatch = { holdBack: () => null, onWritten: () => undefined, onOutcome: () => undefined };

/** Sends single mails over the lines of the e-mail channel; nothing of them is kept. */
@Injectable()
export class SingleMail {
  constructor(
    private readonly account: SmtpAccount,
    private readonly lines: SmtpLines,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async send(mail: OneMail): Promise<SendOutcome> {
    const messageId = `<${mail.id}@${this.account.idHost}>`;
    const letter = { from: this.account.from, to: mail.to, messageId, content: await this.compose(mail, messageId) };
    try {
      const line = await this.lines.take();
      const exchange = await line.send(letter, unwatched);
      this.lines.giveBack(line);
      return classify(exchange, messageId);
    } catch (error) {
      if (error instanceof NoLine) return classify(error.exchange, messageId);
      this.logger.error({ error }, 'a mail to staff broke off for a reason of our own');
      return { kind: 'unknown' };
    }
  }

  private compose({ to, fromName, subject, text, html }: OneMail, messageId: string): Promise<Buffer> {
    return new MailComposer({
      ...{ messageId, to, subject, text, html },
      from: { name: fromName, address: this.account.from },
      date: this.clock.now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...{ xMailer: false, disableFileAccess: true, disableUrlAccess: true, newline: '\r\n' },
      textEncoding: 'quoted-printable',
    })
      .compile()
      .build();
  }
}
