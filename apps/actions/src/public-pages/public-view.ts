import { Injectable } from '@nestjs/common';
import { Clock, type RouteReply } from '#runtime';
import type { Action } from '../actions/action.entity.js';
import { stateOf } from '../actions/posting.rules.js';
import type { ShiftCounts } from '../counts/shift-counts.js';
import type { listPublicActions } from './public-pages.routes.js';

type PublicAction = RouteReply<typeof listPublicActions>['items'][number];

/** What anybody may see of an action. The host is not among it, whatever they agreed to. */
@Injectable()
export class PublicView {
  constructor(private readonly clock: Clock) {}

  of(action: Action, shifts: readonly ShiftCounts[]): PublicAction {
    const { slug, kind, title, place, timeZone, partner, firstStartsAt, lastEndsAt } = action;
    return {
      ...{ kind, title, place, timeZone },
      slug: slug ?? '',
      partnerName: partner?.name ?? null,
      state: stateOf(action, this.clock.now()) === 'ended' ? 'ended' : 'posted',
      startsAt: firstStartsAt?.toISOString() ?? '',
      endsAt: lastEndsAt?.toISOString() ?? '',
      coming: shifts.reduce((sum, { counts }) => sum + counts.committed, 0),
      needed: shifts.reduce((sum, { target }) => sum + target, 0),
      circleId: action.circleId,
    };
  }
}
