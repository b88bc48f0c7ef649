import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock } from '#runtime';
import { breakdownOf, type CountedShift, type ShownBreakdown, shownNow, tickOf } from './breakdown.rules.js';

/** What people outside see of the breakdowns of actions, renewed once per tick for all replicas together. */
@Injectable()
export class Breakdowns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The breakdown to show now of an action that was just counted. */
  async shown(actionId: string, shifts: readonly CountedShift[]): Promise<ShownBreakdown> {
    const tick = tickOf(this.clock.now());
    const kept = await this.atTick(actionId, tick);
    return shownNow(shifts, kept ?? (await this.renew(actionId, tick, breakdownOf(shifts))));
  }

  private async atTick(actionId: string, tick: Date): Promise<ShownBreakdown | undefined> {
    const [kept] = await this.database.query<{ shown: ShownBreakdown }>(
      'SELECT shown FROM breakdowns WHERE action_id = $1 AND tick = $2',
      [actionId, tick],
    );
    return kept?.shown;
  }

  /** Keeps the breakdown for the tick; when another replica was faster, its breakdown is the one that counts. */
  private async renew(actionId: string, tick: Date, fresh: ShownBreakdown): Promise<ShownBreakdown> {
    const renewed = await this.database.query(
      `INSERT INTO breakdowns AS kept (action_id, tick, shown) VALUES ($1, $2, $3)
       ON CONFLICT (action_id) DO UPDATE SET tick = excluded.tick, shown = excluded.shown
        WHERE kept.tick <> excluded.tick
       RETURNING action_id`,
      [actionId, tick, JSON.stringify(fresh)],
    );
    return renewed.length > 0 ? fresh : ((await this.atTick(actionId, tick)) ?? fresh);
  }
}
