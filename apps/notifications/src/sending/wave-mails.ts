import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Settings } from '#runtime';
import type { PressedMail } from '../channels/email/pressed-mail.js';
import { SmtpEmail } from '../channels/email/smtp-email.js';
import { marks } from '../mails/personal-parts.rules.js';

interface MailRow extends Pick<WaveMails, 'actionId' | 'actionStart'> {
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly calendar: string;
}

/** A wave's e-mail in each language, ready but for its recipient, and the start that no ask may arrive after. */
export interface WaveMails {
  readonly actionId: string;
  readonly actionStart: Date;
  readonly byLanguage: ReadonlyMap<string, PressedMail>;
}

/** Waves remembered at once; more than run at a time. */
const mostRemembered = 16;

/** The e-mails of waves: composed once per wave and language, whoever they go to. */
@Injectable()
export class WaveMailsBook {
  private readonly known = new Map<string, WaveMails>();

  constructor(
    private readonly database: Database,
    private readonly email: SmtpEmail,
    private readonly settings: Settings,
  ) {}

  async of(waveId: string): Promise<WaveMails> {
    const known = this.known.get(waveId) ?? (await this.load(waveId));
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(waveId, known);
    return known;
  }

  private async load(waveId: string): Promise<WaveMails> {
    const mails = await this.database.query<MailRow>(
      `SELECT action.action_id AS "actionId", action.last_start AS "actionStart", mail.language, mail.subject, mail.body,
              mail.html, mail.calendar
         FROM waves AS wave JOIN known_actions AS action USING (action_id)
         JOIN wave_mails AS mail ON mail.wave_id = wave.id WHERE wave.id = $1`,
      [waveId],
    );
    const [first] = mails;
    if (!first) throw new Error(`Wave ${waveId} has no e-mails.`);
    const pressed = mails.map(async (mail) => [mail.language, await this.press(mail)] as const);
    return {
      actionId: first.actionId,
      actionStart: first.actionStart,
      byLanguage: new Map(await Promise.all(pressed)),
    };
  }

  private press({ subject, body, html, calendar }: MailRow): Promise<PressedMail> {
    const { publicUrl, values } = this.settings;
    return this.email.press({
      ...{ fromName: values.orgName, subject, text: body, html, calendar },
      unsubscribeUrl: `${publicUrl}/unsubscribe/${marks.unsubscribeToken}`,
    });
  }
}
