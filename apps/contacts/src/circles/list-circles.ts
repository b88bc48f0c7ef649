import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, Clock, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { circleColumns, circleFrom, type CircleRow } from './circle-rows.js';
import { circlesOf } from './own-circles.rules.js';
import type { listCircles } from './circles.routes.js';

/**
 * Circles by name, of all (`$3` null) or of those; the cursor is the last one shown, so the page goes on after its name.
 */
const selectCircles = `
  SELECT ${circleColumns}
    FROM circles r
   WHERE ($1::uuid IS NULL OR (r.name, r.id) > (SELECT l.name, l.id FROM circles l WHERE l.id = $1))
     AND ($3::uuid[] IS NULL OR r.id = ANY($3))
   ORDER BY r.name, r.id LIMIT $2`;

@Injectable()
export class ListCircles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    { cursor, limit }: RouteInput<typeof listCircles>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listCircles>> {
    const rows = await this.database.query<CircleRow>(selectCircles, [cursor ?? null, limit + 1, circlesOf(caller)]);
    const page = pageFrom(rows, limit);
    const now = this.clock.now();
    return { items: page.items.map((row) => circleFrom(row, now)), nextCursor: page.nextCursor };
  }

  /** Every circle, by name. */
  named(): Promise<{ id: string; name: string }[]> {
    return this.database.query('SELECT id, name FROM circles ORDER BY name, id LIMIT 500');
  }

  /** Those of some circles that there are, by name. */
  known(circleIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.database.query('SELECT id, name FROM circles WHERE id = ANY($1) ORDER BY name', [circleIds]);
  }
}
