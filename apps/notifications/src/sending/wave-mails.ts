import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** The words of a wave's e-mail in one language; the links hold marks where each person's own go in. */
export interface MailWords {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly calendar: string;
}

/** A wave's e-mail in each language, and the start that no ask may arrive after. */
export interface WaveMails {
  readonly actionId: string;
  readonly actionStart: Date;
  readonly byLanguage: ReadonlyMap<string, MailWords>;
}

/** Waves remembered at once; more than run at a time. */
const mostRemembered = 16;

/** The e-mails of waves, read once per wave, whoever they go to. */
@Injectable()
export class WaveMailsBook {
  private readonly known = new Map<string, WaveMails>();

  constructor(private readonly database: Database) {}

  async of(waveId: string): Promise<WaveMails> {
    const known = this.known.get(waveId) ?? (await this.load(waveId));
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(waveId, known);
    return known;
  }

  private async load(waveId: string): Promise<WaveMails> {
    const mails = await this.database.query<
      MailWords & { language: string } & Pick<WaveMails, 'actionId' | 'actionStart'>
    >(
      `SELECT action.action_id AS "actionId", action.last_start AS "actionStart", mail.language, mail.subject, mail.body,
              mail.html, mail.calendar
         FROM waves AS wave JOIN known_actions AS action USING (action_id)
         JOIN wave_mails AS mail ON mail.wave_id = wave.id WHERE wave.id = $1`,
      [waveId],
    );
    const [first] = mails;
    if (!first) throw new Error(`Wave ${waveId} has no e-mails.`);
    const byLanguage = new Map(mails.map(({ language, ...words }) => [language, words]));
    return { actionId: first.actionId, actionStart: first.actionStart, byLanguage };
  }
}
