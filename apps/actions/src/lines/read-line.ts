import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteReply } from '#runtime';
import { Action } from '../actions/action.entity.js';
import { readLineShifts } from '../attendance/line-rows.js';
import { LineLinks } from './line-links.js';
import type { readLine } from './lines.routes.js';

/** The captain's list: ids and answers; web asks contacts for the names. */
@Injectable()
export class ReadLine {
  constructor(
    private readonly database: Database,
    private readonly links: LineLinks,
  ) {}

  async run(token: string): Promise<RouteReply<typeof readLine>> {
    const { manager } = this.database.dataSource;
    const link = await this.links.find({ manager }, token);
    const state = this.links.state(link);
    const endsAt = this.links.endsAt(link).toISOString();
    if (state !== 'live') return { state, endsAt };
    const relations = { partner: true };
    const action = await manager.findOneOrFail(Action, { where: { id: link.actionId }, relations });
    const { id, kind, title, place, timeZone, partner } = action;
    const shown = { id, slug: action.slug, kind, title, place, timeZone, partnerName: partner?.name ?? null };
    return { state, linkId: link.id, endsAt, action: shown, shifts: await readLineShifts(this.database, id) };
  }
}
