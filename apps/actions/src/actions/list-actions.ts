import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/cursor.rules.js';
import { timePlace } from '../listing/read-place.js';
import { ActionViews } from './action-views.js';
import type { listActions } from './actions.routes.js';

interface Row {
  id: string;
  place: Date;
}

/** `$1` is now, `$2` and `$3` the place where the page before ended, `$4` the number of rows to read. */
const statements = {
  upcoming: `
    SELECT id, first_starts_at AS place FROM actions
     WHERE state = 'posted' AND last_ends_at > $1
       AND ($2::timestamptz IS NULL OR (first_starts_at, id) > ($2, $3::uuid))
     ORDER BY first_starts_at, id LIMIT $4`,
  past: `
    SELECT id, first_starts_at AS place FROM actions
     WHERE state = 'posted' AND last_ends_at <= $1
       AND ($2::timestamptz IS NULL OR (first_starts_at, id) < ($2, $3::uuid))
     ORDER BY first_starts_at DESC, id DESC LIMIT $4`,
  draft: `
    SELECT id, updated_at AS place FROM actions
     WHERE state = 'draft' AND $1::timestamptz IS NOT NULL
       AND ($2::timestamptz IS NULL OR (updated_at, id) < ($2, $3::uuid))
     ORDER BY updated_at DESC, id DESC LIMIT $4`,
} as const;

/** One page of the actions to come, of those that were, or of drafts. */
@Injectable()
export class ListActions {
  constructor(
    private readonly database: Database,
    private readonly views: ActionViews,
    private readonly clock: Clock,
  ) {}

  async run({ query }: RouteInput<typeof listActions>): Promise<RouteReply<typeof listActions>> {
    const parameters = [this.clock.now(), ...timePlace(query.cursor), query.limit + 1];
    const rows = await this.database.query<Row>(statements[query.when], parameters);
    const placeOf = ({ place, id }: Row) => ({ value: place.toISOString(), id });
    const page = pageFrom(rows, query.limit, placeOf, ({ id }) => id);
    return { ...page, items: await this.views.many(page.items) };
  }
}
