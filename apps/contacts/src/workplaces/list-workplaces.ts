import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import type { listWorkplaces } from './workplaces.routes.js';

interface WorkplaceRow {
  readonly id: string;
  readonly name: string;
  readonly unionLocal: string | null;
  readonly timeZone: string | null;
  readonly createdAt: Date;
}

/** Workplaces by name; the cursor is the last one shown, so the page goes on after its name. */
const selectWorkplaces = `
  SELECT w.id, w.name, w.union_local AS "unionLocal", w.time_zone AS "timeZone", w.created_at AS "createdAt"
    FROM workplaces w
   WHERE $1::uuid IS NULL OR (w.name, w.id) > (SELECT l.name, l.id FROM workplaces l WHERE l.id = $1)
   ORDER BY w.name, w.id LIMIT $2`;

@Injectable()
export class ListWorkplaces {
  constructor(private readonly database: Database) {}

  async run({ cursor, limit }: RouteInput<typeof listWorkplaces>['query']): Promise<RouteReply<typeof listWorkplaces>> {
    const rows = await this.database.query<WorkplaceRow>(selectWorkplaces, [cursor ?? null, limit + 1]);
    const page = pageFrom(rows, limit);
    return {
      items: page.items.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  }
}
