import { Module } from '@nestjs/common';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import { SmtpEmailModule } from '../channels/email/smtp-email.module.js';
import { TwilioSms } from '../channels/twilio-sms/twilio-sms.js';
import { TwilioSmsModule } from '../channels/twilio-sms/twilio-sms.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { ReachabilityModule } from '../reachability/reachability.module.js';
import { AnswerMails } from './answer-mails.js';
import { ChannelMachineModule } from './channel-machine.module.js';
import { Housekeeping } from './housekeeping.js';
import { MailWords } from './mail-words.js';
import { PersonalLinks } from './personal-links.js';
import { PrepareMails } from './prepare-mails.js';
import { PrepareTexts } from './prepare-texts.js';
import { SendingGroundModule } from './sending-ground.module.js';
import { SettleLost } from './settle-lost.js';
import { StopLock } from './stop-lock.js';
import { SuppressStopped } from './suppress-stopped.js';
import { WaveMailsBook } from './wave-mails.js';
import { WaveRequestsBook } from './wave-requests.js';

const mails = { home: SmtpEmailModule, channel: SmtpEmail, preparation: PrepareMails };
const texts = { home: TwilioSmsModule, channel: TwilioSms, preparation: PrepareTexts };

/** The send machines: every message, once, to people who may be written to now. */
@Module({
  imports: [
    JournalModule,
    ReachabilityModule,
    SendingGroundModule,
    ChannelMachineModule.of({ ...texts, parts: [WaveRequestsBook] }),
    ChannelMachineModule.of({ ...mails, parts: [AnswerMails, MailWords, PersonalLinks, WaveMailsBook] }),
  ],
  providers: [Housekeeping, SettleLost, StopLock, SuppressStopped],
  exports: [SendingGroundModule, StopLock, SuppressStopped],
})
export class SendingModule {}
