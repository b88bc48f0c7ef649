import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '#database';
import { Problem } from '#runtime';
import type { Language } from '#words';
import { measureText } from '../texts/segments.rules.js';
import type { Wave } from './wave.entity.js';
import { waveCounts, type StateCount } from './wave-counts.rules.js';
import { waveNotFound } from './waves.errors.js';
import type { waveView } from './waves.routes.js';

/** A wave as it is shown. */
export type WaveView = z.input<typeof waveView>;

type WaveRow = Omit<Wave, 'askUntil'>;

const columns = `id, action_id AS "actionId", kind, state, starts_at AS "startsAt", audience, created_at AS "createdAt"`;

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
    const [texts, leftOut, counts] = await Promise.all([
      this.database.query<{ language: 'en' | 'es'; body: string }>(
        'SELECT language, body FROM wave_texts WHERE wave_id = $1 ORDER BY language',
        [wave.id],
      ),
      this.database.query<{ reason: string; people: number }>(
        'SELECT reason, people FROM wave_left_out WHERE wave_id = $1 AND people > 0 ORDER BY people DESC',
        [wave.id],
      ),
      this.database.query<StateCount>(
        `SELECT state, reason, error_code AS code, count(*)::int AS people FROM messages
          WHERE wave_id = $1 GROUP BY state, reason, error_code`,
        [wave.id],
      ),
    ]);
    return {
      ...{ id: wave.id, actionId: wave.actionId, kind: 'invite', state: wave.state as WaveView['state'] },
      ...{ startsAt: wave.startsAt.toISOString(), createdAt: wave.createdAt.toISOString(), audience: wave.audience },
      texts: texts.map(({ language, body }) => ({ language, text: body, ...priceOf(body) })),
      leftOut,
      ...waveCounts(counts, language),
    };
  }
}

function priceOf(text: string): { segments: number; encoding: 'GSM-7' | 'UCS-2'; guiltyLetters: string[] } {
  const { segments, encoding, guiltyLetters } = measureText(text);
  return { segments, encoding, guiltyLetters: [...guiltyLetters] };
}
