import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, type RouteReply } from '#runtime';
import type { listScopes } from './scopes.routes.js';

interface ActionRow {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly startsAt: Date;
}

/** More than a chapter has at a time. */
const most = 500;

/** What a captain or a partner can be bounded to. */
@Injectable()
export class ListScopes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<RouteReply<typeof listScopes>> {
    const actions = await this.database.query<ActionRow>(
      `SELECT id, title, time_zone AS "timeZone", first_starts_at AS "startsAt" FROM actions
        WHERE state = 'posted' AND last_ends_at > $1 ORDER BY first_starts_at, id LIMIT $2`,
      [this.clock.now(), most],
    );
    const partners = await this.database.query<{ id: string; name: string }>(
      'SELECT id, name FROM partners ORDER BY name, id LIMIT $1',
      [most],
    );
    return { actions: actions.map((one) => ({ ...one, startsAt: one.startsAt.toISOString() })), partners };
  }
}
