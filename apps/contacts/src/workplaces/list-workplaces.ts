import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { selectWorkplaces, workplaceFrom, type WorkplaceRow } from './workplace-rows.js';
import type { listWorkplaces, readWorkplace } from './workplaces.routes.js';

/** By name; the cursor is the last one shown, so the page goes on after its name. */
const selectPage = `${selectWorkplaces}
   WHERE ($1::uuid IS NULL OR (w.name, w.id) > (SELECT a.name, a.id FROM workplaces a WHERE a.id = $1))
     AND ($3::uuid IS NULL OR w.union_local_id = $3)
   ORDER BY w.name, w.id LIMIT $2`;

@Injectable()
export class ListWorkplaces {
  constructor(private readonly database: Database) {}

  async run({
    cursor,
    limit,
    unionLocalId,
  }: RouteInput<typeof listWorkplaces>['query']): Promise<RouteReply<typeof listWorkplaces>> {
    const rows = await this.database.query<WorkplaceRow>(selectPage, [cursor ?? null, limit + 1, unionLocalId ?? null]);
    const page = pageFrom(rows, limit);
    return { items: page.items.map(workplaceFrom), nextCursor: page.nextCursor };
  }

  /** @throws Problem `not_found`. */
  async one(workplaceId: string): Promise<RouteReply<typeof readWorkplace>> {
    const [row] = await this.database.query<WorkplaceRow>(`${selectWorkplaces} WHERE w.id = $1`, [workplaceId]);
    if (!row) throw new Problem(notFound);
    return workplaceFrom(row);
  }
}
