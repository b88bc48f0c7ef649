import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '#database';
import { Problem } from '#runtime';
import type { Language } from '#words';
import { withoutLinks } from '../mails/personal-parts.rules.js';
import { measureText } from '../texts/segments.rules.js';
import type { Wave } from './wave.entity.js';
import { waveCounts, type StateCount } from './wave-counts.rules.js';
import { waveNotFound } from './waves.errors.js';
import type { waveView } from './waves.routes.js';

/** A wave as it is shown. */
export type WaveView = z.input<typeof waveView>;

type WaveRow = Omit<Wave, 'askUntil' | 'number'> & Pick<WaveView, 'sentSince'>;

const columns = `id, action_id AS "actionId", kind, state, held_for AS "heldFor", posted_by AS "postedBy", approved_by AS "approvedBy", starts_at AS "startsAt", audience, audience_rule AS "audienceRule", created_at AS "createdAt",
  CASE held_for WHEN 'restored' THEN (SELECT restores.state FROM restores ORDER BY found_at DESC LIMIT 1) END AS "sentSince"`;

/** Shows waves with what became of their messages. */
@Injectable()
export class ListWaves {
  constructor(private readonly database: Database) {}

  /** The waves of an action, oldest first; what failed is explained in the reader's language. */
  async run(actionId: string, language: Language): Promise<WaveView[]> {
    const waves = await this.database.query<WaveRow>(`SELECT ${columns} FROM waves WHERE action_id = $1 ORDER BY id`, [
      actionId,
    ]);
    return Promise.all(waves.map((wave) => this.view(wave, language)));
  }

  /** @throws Problem `wave_not_found`. */
  async one(waveId: string, language: Language): Promise<WaveView> {
    const [wave] = await this.database.query<WaveRow>(`SELECT ${columns} FROM waves WHERE id = $1`, [waveId]);
    if (!wave) throw new Problem(waveNotFound);
    return this.view(wave, language);
  }

  private async view(wave: WaveRow, language: Language): Promise<WaveView> {
    const [texts, mails, leftOut, counts] = await Promise.all([
      this.textsOf(wave.id),
      this.mailsOf(wave.id),
      this.database.query<{ reason: string; people: number }>(
        'SELECT reason, people FROM wave_left_out WHERE wave_id = $1 AND people > 0 ORDER BY people DESC',
        [wave.id],
      ),
      this.database.query<StateCount>(
        `SELECT channel, state, reason, error_code AS code, count(*)::int AS people FROM messages
          WHERE wave_id = $1 GROUP BY channel, state, reason, error_code
         UNION ALL
         SELECT channel, state, nullif(reason, ''), nullif(code, 0), people FROM wave_tallies WHERE wave_id = $1`,
        [wave.id],
      ),
    ]);
    return {
      ...{ id: wave.id, actionId: wave.actionId, kind: wave.kind, state: wave.state as WaveView['state'] },
      ...{ heldFor: wave.heldFor, sentSince: wave.sentSince },
      ...{ postedBy: wave.postedBy, approvedBy: wave.approvedBy },
      ...{ startsAt: wave.startsAt.toISOString(), createdAt: wave.createdAt.toISOString(), audience: wave.audience },
      ...{ texts, mails, leftOut, audienceRule: wave.audienceRule },
      ...waveCounts(counts, language),
    };
  }

  private async textsOf(waveId: string): Promise<WaveView['texts']> {
    const texts = await this.database.query<{ language: Language; body: string }>(
      'SELECT language, body FROM wave_texts WHERE wave_id = $1 ORDER BY language',
      [waveId],
    );
    return texts.map(({ language, body }) => ({ language, text: body, ...priceOf(body) }));
  }

  /** Without the marks of personal links: this is for people whom the links are not for. */
  private async mailsOf(waveId: string): Promise<WaveView['mails']> {
    const mails = await this.database.query<{ language: Language; subject: string; body: string }>(
      'SELECT language, subject, body FROM wave_mails WHERE wave_id = $1 ORDER BY language',
      [waveId],
    );
    return mails.map(({ language, subject, body }) => ({ language, subject, text: withoutLinks(body) }));
  }
}

function priceOf(text: string): { segments: number; encoding: 'GSM-7' | 'UCS-2'; guiltyLetters: string[] } {
  const { segments, encoding, guiltyLetters } = measureText(text);
  return { segments, encoding, guiltyLetters: [...guiltyLetters] };
}
