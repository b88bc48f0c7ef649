import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { pageFrom } from '../listing/cursor.rules.js';
import { placeOf } from '../listing/read-place.js';
import { Rsvp } from './rsvp.entity.js';
import { viewRsvp } from './rsvp-view.js';
import type { listRsvps } from './rsvps.routes.js';

/** The answers for an action, oldest first. */
@Injectable()
export class ListRsvps {
  constructor(private readonly database: Database) {}

  async run({ params, query }: RouteInput<typeof listRsvps>): Promise<RouteReply<typeof listRsvps>> {
    const { cursor, limit, shiftId } = query;
    // A row without any answer only holds the history of a text that came too late.
    const rows = this.database.dataSource
      .getRepository(Rsvp)
      .createQueryBuilder('rsvp')
      .where('rsvp.actionId = :actionId', { actionId: params.id })
      .andWhere('(rsvp.answer IS NOT NULL OR rsvp.pendingAnswer IS NOT NULL)')
      .orderBy('rsvp.id')
      .take(limit + 1);
    if (shiftId) rows.andWhere('rsvp.shiftId = :shiftId', { shiftId });
    if (cursor) rows.andWhere('rsvp.id > :after', { after: placeOf(cursor).id });
    return pageFrom(await rows.getMany(), limit, ({ id }) => ({ value: '', id }), viewRsvp);
  }
}
