import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteReply } from '#runtime';
import type { listTags } from './profiles.routes.js';

/** More than a chapter can tell apart. */
const mostTags = 1_000;

/** The words that the chapter puts on people. */
@Injectable()
export class ListTags {
  constructor(private readonly database: Database) {}

  async run(): Promise<RouteReply<typeof listTags>> {
    const items = await this.database.query<{ id: string; name: string; people: number }>(
      `SELECT t.id, t.name, (SELECT count(*)::int FROM contact_tags m WHERE m.tag_id = t.id) AS people
         FROM tags t ORDER BY lower(t.name), t.id LIMIT $1`,
      [mostTags],
    );
    return { items };
  }
}
