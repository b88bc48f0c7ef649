import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Problem, type RouteReply } from '#runtime';
import { actionUnknown } from '../actions/actions.errors.js';
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

  async run(actionId: string): Promise<RouteReply<typeof readCounts>> {
    const at = this.clock.now();
    const shifts = await readShiftCounts(this.database, [actionId]);
    if (shifts.length === 0) await this.refuseUnknown(actionId);
    const totals = totalOf(shifts.map(({ counts }) => counts));
    return { actionId, at: at.toISOString(), totals, shifts: shifts.map(viewShift) };
  }

  private async refuseUnknown(actionId: string): Promise<void> {
    const found = await this.database.query('SELECT 1 AS found FROM actions WHERE id = $1', [actionId]);
    if (found.length === 0) throw new Problem(actionUnknown);
  }
}
