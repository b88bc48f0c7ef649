import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Caller, RouteInput, RouteReply } from '#runtime';
import { circlesOf, holdToOwnCircles } from '../circles/own-circles.rules.js';
import { pageFrom } from '../listing/page.shapes.js';
import type { listContacts } from './people.routes.js';
import { ShowPeople } from './show-people.js';

/** People, newest first: ids are uuidv7, so their order is the order in which people were added. */
@Injectable()
export class ListContacts {
  constructor(
    private readonly database: Database,
    private readonly showPeople: ShowPeople,
  ) {}

  /** @throws Problem `out_of_scope` when a convener asks for a circle of others. */
  async run(query: RouteInput<typeof listContacts>['query'], caller: Caller): Promise<RouteReply<typeof listContacts>> {
    if (query.circleId) holdToOwnCircles(caller, [query.circleId]);
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM contacts c
        WHERE ($1::uuid IS NULL OR c.id < $1)
          AND ($2::uuid[] IS NULL OR EXISTS
                (SELECT FROM contact_circles m WHERE m.contact_id = c.id AND m.circle_id = ANY($2)))
          AND ($4::uuid IS NULL OR EXISTS
                (SELECT FROM contact_workplaces m WHERE m.contact_id = c.id AND m.workplace_id = $4))
          AND ($5::uuid IS NULL OR c.union_local_id = $5)
        ORDER BY c.id DESC LIMIT $3`,
      [
        ...[query.cursor ?? null, query.circleId ? [query.circleId] : circlesOf(caller), query.limit + 1],
        ...[query.workplaceId ?? null, query.unionLocalId ?? null],
      ],
    );
    const page = pageFrom(rows, query.limit);
    return {
      items: await this.showPeople.run(
        page.items.map(({ id }) => id),
        circlesOf(caller),
      ),
      nextCursor: page.nextCursor,
    };
  }
}
