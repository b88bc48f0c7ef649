import { Injectable } from '@nestjs/common';
import { type actionPosted, audienceRequested, type PayloadOf } from '#contracts';
import type { Tx } from '#messaging';
import { Clock, newId, Settings } from '#runtime';
import { ComposeMails } from './compose-mails.js';
import { ComposeWave } from './compose-wave.js';
import { TwoPeople } from './two-people.js';
import { gateOf } from './wave-gate.rules.js';
import { askUntil, inOrder, timesOf } from './known-action.rules.js';

type Posted = PayloadOf<typeof actionPosted>;

/** Plans the first wave of an action that was posted: its words, its earliest minute, and the request for its people. */
@Injectable()
export class PlanInvite {
  constructor(
    private readonly compose: ComposeWave,
    private readonly composeMails: ComposeMails,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly twoPeople: TwoPeople,
  ) {}

  async run(tx: Tx, action: Posted): Promise<void> {
    const now = this.clock.now();
    await this.keepAction(tx, action);
    const waveId = newId();
    const startsAt = new Date(now.getTime() + this.settings.values.undoSeconds * 1000);
    const gate = gateOf({ audience: null, approvedBy: null }, this.twoPeople.rule);
    const [planned] = await tx.query<{ id: string }>(
      `INSERT INTO waves (id, action_id, kind, state, held_for, starts_at, ask_until, created_at, posted_by,
                          audience_rule)
       VALUES ($1, $2, 'invite', $6, $7, $3, $4, $5, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[waveId, action.actionId, startsAt, askUntil(timesOf(action.shifts)), now],
        ...[gate ? 'paused' : 'running', gate, action.postedBy ?? null, JSON.stringify(action.audience)],
      ],
    );
    // An action that is posted twice has been asked for once.
    if (!planned) return;
    await this.keepTexts(tx, waveId, action);
    await this.keepMails(tx, waveId, action);
    const { actionId, audience } = action;
    tx.publish(audienceRequested, { waveId, actionId, audience, requestedAt: now.toISOString() });
  }

  private async keepAction(tx: Tx, action: Posted): Promise<void> {
    const { firstStart, lastStart, endsAt } = timesOf(action.shifts);
    const shifts = inOrder(action.shifts).map(({ shiftId, startsAt, endsAt: end }) => ({
      ...{ shiftId, startsAt, endsAt: end },
    }));
    await tx.query(
      `INSERT INTO known_actions
         (action_id, kind, title, partner_name, place, time_zone, shifts, first_start, last_start, ends_at, slug)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [
        ...[action.actionId, action.kind, action.title, action.partnerName, action.place, action.timeZone],
        ...[JSON.stringify(shifts), firstStart, lastStart, endsAt, action.slug],
      ],
    );
  }

  private async keepTexts(tx: Tx, waveId: string, action: Posted): Promise<void> {
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

  private async keepMails(tx: Tx, waveId: string, action: Posted): Promise<void> {
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
