import { Module } from '@nestjs/common';
import { SmtpAccount } from './smtp-account.js';
import { SmtpEmail } from './smtp-email.js';
import { SmtpLines } from './smtp-lines.js';

/** E-mail over SMTP: the only place that knows nodemailer. */
@Module({
  providers: [SmtpAccount, SmtpEmail, SmtpLines],
  exports: [SmtpAccount, SmtpEmail],
})
export class SmtpEmailModule {}
