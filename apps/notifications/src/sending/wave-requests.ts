import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { TwilioSms } from '../channels/twilio-sms/twilio-sms.js';
import type { PressedRequest } from '../channels/twilio-sms/pressed-request.js';

/** A wave's ask, ready but for its recipient, and the start that no text may arrive after. */
export interface WaveRequests {
  readonly byLanguage: ReadonlyMap<string, PressedRequest>;
  readonly actionStart: Date;
}

/** Waves remembered at once; more than run at a time. */
const mostRemembered = 64;

/** The asks of waves as requests: composed once per wave and language, whoever they go to. */
@Injectable()
export class WaveRequestsBook {
  private readonly known = new Map<string, WaveRequests>();

  constructor(
    private readonly database: Database,
    private readonly sms: TwilioSms,
  ) {}

  async of(waveId: string): Promise<WaveRequests> {
    const known = this.known.get(waveId) ?? (await this.load(waveId));
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(waveId, known);
    return known;
  }

  private async load(waveId: string): Promise<WaveRequests> {
    const texts = await this.database.query<{ language: string; body: string; lastStart: Date }>(
      `SELECT text.language, text.body, action.last_start AS "lastStart"
         FROM waves AS wave JOIN known_actions AS action USING (action_id)
         JOIN wave_texts AS text ON text.wave_id = wave.id WHERE wave.id = $1`,
      [waveId],
    );
    const [first] = texts;
    if (!first) throw new Error(`Wave ${waveId} has no texts.`);
    const byLanguage = new Map(texts.map(({ language, body }) => [language, this.sms.compose(body)]));
    return { byLanguage, actionStart: first.lastStart };
  }
}
