import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, Problem, type RouteReply } from '#runtime';
import { Action } from '../actions/action.entity.js';
import { actionUnknown } from '../actions/actions.errors.js';
import { Breakdowns } from '../counts/breakdowns.js';
import { readShiftCounts } from '../counts/shift-counts.js';
import { PublicView } from './public-view.js';
import type { readPublicAction } from './public-pages.routes.js';

/** One posted action, for its public page; it stays when the action is over. */
@Injectable()
export class ReadPublicAction {
  constructor(
    private readonly database: Database,
    private readonly breakdowns: Breakdowns,
    private readonly view: PublicView,
    private readonly clock: Clock,
  ) {}

  async run(slug: string): Promise<RouteReply<typeof readPublicAction>> {
    const where = { slug, state: 'posted' as const };
    const action = await this.database.dataSource.manager.findOne(Action, { where, relations: { partner: true } });
    if (!action) throw new Problem(actionUnknown);
    const counted = await readShiftCounts(this.database, [action.id]);
    const shown = await this.breakdowns.shown(action.id, counted);
    const coming = new Map(shown.shifts.map(({ shiftId, committed }) => [shiftId, committed]));
    const now = this.clock.now();
    const shifts = counted.map(({ shiftId, startsAt, endsAt, target }) => ({
      shiftId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      target,
      coming: coming.get(shiftId) ?? { withheld: true as const },
      over: endsAt <= now,
    }));
    return { ...this.view.of(action, counted), actionId: action.id, what: action.what, shifts };
  }
}
