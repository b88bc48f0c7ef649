import { Injectable } from '@nestjs/common';
import { type actionPosted, audienceRequested, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, newId, Settings } from '#runtime';
import { type AskedAction, ComposeMails } from './compose-mails.js';
import { ComposeWave } from './compose-wave.js';
import { askUntil, timesOf } from './known-action.rules.js';
import { TwoPeople } from './two-people.js';
import type { Wave } from './wave.entity.js';
import { gateOf } from './wave-gate.rules.js';

/** A wave as it is planned. */
export interface PlannedWave {
  readonly action: AskedAction;
  readonly kind: Wave['kind'];
  /** 1 for the first of its action. */
  readonly number: number;
  readonly audience: PayloadOf<typeof actionPosted>['audience'];
  readonly postedBy: string | null;
}

/** Writes a wave down: its words, its earliest minute, and the request for its people. */
@Injectable()
export class KeepWave {
  constructor(
    private readonly compose: ComposeWave,
    private readonly composeMails: ComposeMails,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly twoPeople: TwoPeople,
  ) {}

  /** @returns the id of the wave; null when the action has one of that number. */
  async run(tx: Tx, { action, kind, number, audience, postedBy }: PlannedWave): Promise<string | null> {
    const now = this.clock.now();
    const waveId = newId();
    const startsAt = new Date(now.getTime() + this.settings.values.undoSeconds * 1000);
    const gate = gateOf({ audience: null, approvedBy: null }, this.twoPeople.rule);
    const { actionId } = action;
    const [planned] = await tx.query<{ id: string }>(
      `INSERT INTO waves (id, action_id, kind, number, state, held_for, starts_at, ask_until, created_at, posted_by,
                          audience_rule)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[waveId, actionId, kind, number, gate ? 'paused' : 'running', gate, startsAt],
        ...[askUntil(timesOf(action.shifts)), now, postedBy, JSON.stringify(audience)],
      ],
    );
    if (!planned) return null;
    await this.keepTexts(tx, waveId, action);
    await this.keepMails(tx, waveId, action);
    tx.publish(audienceRequested, { waveId, actionId, audience, requestedAt: now.toISOString() });
    return waveId;
  }

  private async keepTexts(tx: Tx, waveId: string, action: AskedAction): Promise<void> {
    const texts = this.compose.run(action);
    await tx.query(
      `INSERT INTO wave_texts (wave_id, language, body, segments, encoding)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::smallint[], $5::text[])`,
      [
        waveId,
        texts.map(({ language }) => language),
        texts.map(({ text }) => text),
        texts.map(({ segments }) => segments),
        texts.map(({ encoding }) => encoding),
      ],
    );
  }

  private async keepMails(tx: Tx, waveId: string, action: AskedAction): Promise<void> {
    const mails = this.composeMails.run(action);
    await tx.query(
      `INSERT INTO wave_mails (wave_id, language, subject, body, html, calendar)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      [
        waveId,
        mails.map(({ language }) => language),
        mails.map(({ subject }) => subject),
        mails.map(({ body }) => body),
        mails.map(({ html }) => html),
        mails.map(({ calendar }) => calendar),
      ],
    );
  }
}
