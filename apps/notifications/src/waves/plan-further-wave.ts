import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions, type Tx } from '#messaging';
import { type Caller, Clock, Problem, type RouteInput, Settings } from '#runtime';
import { nextOpen } from '../quiet-hours/quiet-hours.rules.js';
import type { AskedAction } from './compose-mails.js';
import { heldToWave } from './further-wave.rules.js';
import { KeepWave } from './keep-wave.js';
import type { KnownAction } from './known-action.entity.js';
import { askUntil, timesOf } from './known-action.rules.js';
import { refuseReserved } from './refuse-reserved.js';
import { actionNotAsked, otherWaveMeanwhile, tooLateToAsk, waveBeingCounted } from './waves.errors.js';
import type { planWave } from './waves.routes.js';

type Wanted = RouteInput<typeof planWave>['body'];
type ActionRow = Omit<AskedAction, 'kind' | 'extraWords'> & Pick<KnownAction, 'kind'>;

const knownAction = `
  SELECT action_id AS "actionId", kind, title, partner_name AS "partnerName", place, time_zone AS "timeZone", shifts, slug
    FROM known_actions WHERE action_id = $1 AND slug IS NOT NULL`;

const earlierWaves = `
  SELECT count(*)::int AS waves, coalesce(bool_or(audience IS NULL AND state <> 'stopped'), false) AS counting
    FROM waves WHERE action_id = $1`;

/** Plans a wave of an action after its first: to people who have not answered, or to people who were not asked yet. */
@Injectable()
export class PlanFurtherWave {
  constructor(
    private readonly transactions: Transactions,
    private readonly keepWave: KeepWave,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The people of the waves before it have to be known, or nobody could tell whom it must leave out.
   *
   * @returns the id of the wave.
   * @throws Problem `reserved_word_asked`, `action_not_asked`, `too_late_to_ask`, `wave_being_counted`,
   *   `wave_rule_too_deep`, or `other_wave_meanwhile` when there are other waves than the caller was shown.
   */
  run(caller: Caller, wanted: Wanted): Promise<string> {
    refuseReserved(wanted.extraWords);
    const audience = heldToWave(wanted.kind, wanted.actionId, wanted.audience);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const action = await this.actionOf(tx, wanted);
      this.refuseLate(action, at);
      await this.refuseMeanwhile(tx, wanted);
      const waveId = await this.keepWave.run(tx, {
        ...{ action, kind: wanted.kind, number: wanted.after + 1, audience },
        postedBy: caller.person?.id ?? null,
      });
      if (waveId === null) throw new Problem(otherWaveMeanwhile);
      const details = { kind: wanted.kind, action: wanted.actionId };
      await audit(tx, caller, { deed: 'wave.posted', subject: `wave:${waveId}`, details, at });
      return waveId;
    });
  }

  private async actionOf(tx: Tx, { actionId, extraWords }: Wanted): Promise<AskedAction> {
    const [action] = await tx.query<ActionRow>(knownAction, [actionId]);
    if (!action) throw new Problem(actionNotAsked);
    return { ...action, kind: action.kind as AskedAction['kind'], extraWords };
  }

  private refuseLate({ shifts, timeZone }: AskedAction, now: Date): void {
    const earliest = new Date(now.getTime() + this.settings.values.undoSeconds * 1000);
    const firstTextAt = nextOpen('ask', [timeZone], earliest);
    if (firstTextAt === null || firstTextAt > askUntil(timesOf(shifts))) throw new Problem(tooLateToAsk);
  }

  private async refuseMeanwhile(tx: Tx, { actionId, after }: Wanted): Promise<void> {
    const [found] = await tx.query<{ waves: number; counting: boolean }>(earlierWaves, [actionId]);
    if (!found || found.waves === 0) throw new Problem(actionNotAsked);
    if (found.waves !== after) throw new Problem(otherWaveMeanwhile);
    if (found.counting) throw new Problem(waveBeingCounted);
  }
}
