import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '#database';
import { Clock, Problem, Settings } from '#runtime';
import { totalOf } from '../counts/counts.rules.js';
import { readShiftCounts, type ShiftCounts } from '../counts/shift-counts.js';
import { Action } from './action.entity.js';
import type { ActionReply } from './action.shapes.js';
import { actionUnknown } from './actions.errors.js';
import { DraftColumns } from './draft-columns.js';
import { stateOf } from './posting.rules.js';

/** Actions as chairs see them: with partner, campaign, shifts and exact counts. */
@Injectable()
export class ActionViews {
  constructor(
    private readonly database: Database,
    private readonly columns: DraftColumns,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `action_unknown` */
  async one(id: string): Promise<ActionReply> {
    const [view] = await this.many([id]);
    if (!view) throw new Problem(actionUnknown);
    return view;
  }

  /** In the order of the ids; what does not exist is left out. */
  async many(ids: readonly string[]): Promise<ActionReply[]> {
    const [actions, shifts] = await Promise.all([
      this.database.dataSource.manager.find(Action, {
        where: { id: In([...ids]) },
        relations: { partner: true, campaign: true },
      }),
      readShiftCounts(this.database, ids),
    ]);
    const shiftsOf = Map.groupBy(shifts, ({ actionId }) => actionId);
    const views = new Map(actions.map((action) => [action.id, this.view(action, shiftsOf.get(action.id) ?? [])]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  private view(action: Action, shifts: readonly ShiftCounts[]): ActionReply {
    const { id, slug, kind, title, what, place, timeZone, partner, campaign } = action;
    return {
      ...{ id, slug, kind, title, what, place, timeZone },
      state: stateOf(action, this.clock.now()),
      url: slug === null ? null : `${this.settings.publicUrl}/a/${slug}`,
      partner: partner && { id: partner.id, name: partner.name, kind: partner.kind },
      campaign: campaign && { id: campaign.id, name: campaign.name },
      host: this.columns.hostOf(action),
      sensitive: action.sensitive,
      audience: this.columns.audienceOf(action),
      extraWords: { en: action.extraWordsEn, es: action.extraWordsEs },
      shifts: shifts.map(viewShift),
      totals: totalOf(shifts.map(({ counts }) => counts)),
      createdAt: action.createdAt.toISOString(),
      updatedAt: action.updatedAt.toISOString(),
      postedAt: action.postedAt?.toISOString() ?? null,
    };
  }
}

/** A shift with its exact counts, as chairs see it. */
export function viewShift({ shiftId, startsAt, endsAt, target, counts }: ShiftCounts): ActionReply['shifts'][number] {
  return { id: shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), target, ...counts };
}
