import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '#database';
import { Clock, type RouteInput, type RouteReply } from '#runtime';
import { Action } from '../actions/action.entity.js';
import { readShiftCounts } from '../counts/shift-counts.js';
import { pageFrom } from '../listing/cursor.rules.js';
import { timePlace } from '../listing/read-place.js';
import { PublicView } from './public-view.js';
import type { listPublicActions } from './public-pages.routes.js';

interface Row {
  id: string;
  place: Date;
}

/** The actions to come, for the people's page and for the page of a circle. */
@Injectable()
export class ListPublicActions {
  constructor(
    private readonly database: Database,
    private readonly view: PublicView,
    private readonly clock: Clock,
  ) {}

  async run({ query }: RouteInput<typeof listPublicActions>): Promise<RouteReply<typeof listPublicActions>> {
    const rows = await this.database.query<Row>(
      `SELECT id, first_starts_at AS place FROM actions
        WHERE state = 'posted' AND last_ends_at > $1
          AND ($2::timestamptz IS NULL OR (first_starts_at, id) > ($2, $3::uuid))
          AND ($5::uuid IS NULL OR circle_id = $5)
        ORDER BY first_starts_at, id LIMIT $4`,
      [this.clock.now(), ...timePlace(query.cursor), query.limit + 1, query.circleId ?? null],
    );
    const page = pageFrom(
      rows,
      query.limit,
      ({ place, id }) => ({ value: place.toISOString(), id }),
      ({ id }) => id,
    );
    return { ...page, items: await this.views(page.items) };
  }

  private async views(ids: readonly string[]) {
    const [actions, shifts] = await Promise.all([
      this.database.dataSource.manager.find(Action, { where: { id: In([...ids]) }, relations: { partner: true } }),
      readShiftCounts(this.database, ids),
    ]);
    const shiftsOf = Map.groupBy(shifts, ({ actionId }) => actionId);
    const byId = new Map(actions.map((action) => [action.id, action]));
    return ids.flatMap((id) => {
      const action = byId.get(id);
      return action ? [this.view.of(action, shiftsOf.get(id) ?? [])] : [];
    });
  }
}
