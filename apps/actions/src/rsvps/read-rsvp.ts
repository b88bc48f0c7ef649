import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Problem, type RouteReply } from '#runtime';
import { Rsvp } from './rsvp.entity.js';
import { RsvpChange } from './rsvp-change.entity.js';
import { viewChange, viewRsvp } from './rsvp-view.js';
import { rsvpUnknown } from './rsvps.errors.js';
import type { readRsvp } from './rsvps.routes.js';

/** What names one RSVP of an action: its id, or the person and the shift. */
export type RsvpName = { readonly id: string } | { readonly shiftId: string; readonly contactId: string };

/** One RSVP with its history. */
@Injectable()
export class ReadRsvp {
  constructor(private readonly database: Database) {}

  async run(actionId: string, name: RsvpName): Promise<RouteReply<typeof readRsvp>> {
    const { manager } = this.database.dataSource;
    const rsvp = await manager.findOneBy(Rsvp, { actionId, ...name });
    if (!rsvp) throw new Problem(rsvpUnknown);
    const { shiftId, contactId } = rsvp;
    const history = await manager.find(RsvpChange, { where: { actionId, shiftId, contactId }, order: { seq: 'ASC' } });
    return { ...viewRsvp(rsvp), history: history.map(viewChange) };
  }
}
