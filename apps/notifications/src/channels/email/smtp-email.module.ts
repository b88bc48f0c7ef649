import { Module } from '@nestjs/common';
import { SingleMail } from './single-mail.js';
import { SmtpAccount } from './smtp-account.js';
import { SmtpEmail } from './smtp-email.js';
import { SmtpLines } from './smtp-lines.js';

/** E-mail over SMTP: the only place that knows nodemailer. */
@Module({
  providers: [SmtpAccount, SmtpEmail, SmtpLines, SingleMail],
  exports: [SmtpAccount, SmtpEmail, SingleMail],
})
export class SmtpEmailModule {}
