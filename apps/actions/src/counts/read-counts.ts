import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, Problem, type RouteReply } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
import { holdToPosted } from '../actions/posted-only.rules.js';
import { viewShift } from '../actions/action-views.js';
import { totalOf } from './counts.rules.js';
import type { readCounts } from './counts.routes.js';
import { readShiftCounts } from './shift-counts.js';

/** Exact counts of an action as of now. */
@Injectable()
export class ReadCounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `action_unknown`; `out_of_scope` when it is a draft and not for whoever asks. */
  async run(actionId: string, caller: Caller): Promise<RouteReply<typeof readCounts>> {
    const at = this.clock.now();
    const shifts = await readShiftCounts(this.database, [actionId]);
    holdToPosted(caller, await this.stateOf(actionId));
    const totals = totalOf(shifts.map(({ counts }) => counts));
    return { actionId, at: at.toISOString(), totals, shifts: shifts.map(viewShift) };
  }

  private async stateOf(actionId: string): Promise<string> {
    const [action] = await this.database.query<{ state: string }>('SELECT state FROM actions WHERE id = $1', [
      actionId,
    ]);
    if (!action) throw new Problem(actionUnknown);
    return action.state;
  }
}
