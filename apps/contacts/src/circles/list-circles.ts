import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Caller, RouteInput, RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { circlesOf } from './own-circles.rules.js';
import type { listCircles } from './circles.routes.js';

interface CircleRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly people: number;
  readonly createdAt: Date;
}

/**
 * Circles by name, of all (`$3` null) or of those; the cursor is the last one shown, so the page goes on after its name.
 */
const selectCircles = `
  SELECT r.id, r.slug, r.name, r.sector, r.created_at AS "createdAt",
         (SELECT count(*) FROM contact_circles m WHERE m.circle_id = r.id) AS people
    FROM circles r
   WHERE ($1::uuid IS NULL OR (r.name, r.id) > (SELECT l.name, l.id FROM circles l WHERE l.id = $1))
     AND ($3::uuid[] IS NULL OR r.id = ANY($3))
   ORDER BY r.name, r.id LIMIT $2`;

@Injectable()
export class ListCircles {
  constructor(private readonly database: Database) {}

  async run(
    { cursor, limit }: RouteInput<typeof listCircles>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listCircles>> {
    const rows = await this.database.query<CircleRow>(selectCircles, [cursor ?? null, limit + 1, circlesOf(caller)]);
    const page = pageFrom(rows, limit);
    return {
      items: page.items.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
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
