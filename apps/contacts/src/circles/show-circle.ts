import { Injectable } from '@nestjs/common';
import { AuditedReads } from '#audit';
import { Database } from '#database';
import { type Caller, Clock, notFound, Problem, type RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import { circleColumns, circleFrom, type CircleRow } from './circle-rows.js';
import { nextMeetings } from './meets.rules.js';
import { holdToOwnCircles } from './own-circles.rules.js';
import type { readCircle } from './circles.routes.js';

interface ConvenerRow {
  readonly id: string;
  readonly contactId: string;
  readonly name: Buffer | null;
  readonly publicName: Buffer | null;
}

const selectConveners = `
  SELECT v.id, v.contact_id AS "contactId", c.name, v.public_name AS "publicName"
    FROM circle_conveners v JOIN contacts c ON c.id = v.contact_id
   WHERE v.circle_id = $1 ORDER BY v.created_at, v.id`;

const datesShown = 3;

/** One circle with who runs it; that names were looked at is written down. */
@Injectable()
export class ShowCircle {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
    private readonly audited: AuditedReads,
  ) {}

  /** @throws Problem `not_found`; to a convener `out_of_scope` for circles that are not theirs, or of nobody. */
  async run(circleId: string, caller: Caller): Promise<RouteReply<typeof readCircle>> {
    holdToOwnCircles(caller, [circleId]);
    const [row] = await this.database.query<CircleRow>(`SELECT ${circleColumns} FROM circles r WHERE r.id = $1`, [
      circleId,
    ]);
    if (!row) throw new Problem(notFound);
    const conveners = await this.database.query<ConvenerRow>(selectConveners, [circleId]);
    const read = { deed: 'contacts.listed', subject: `circle:${circleId}`, people: conveners.length } as const;
    await this.audited.note(caller, read);
    const now = this.clock.now();
    return {
      ...circleFrom(row, now),
      nextMeetings: row.meets ? nextMeetings(row.meets, now, datesShown).map((date) => date.toISOString()) : [],
      conveners: conveners.map(({ id, contactId, name, publicName }) => ({
        contactId,
        name: this.fields.openOptional('name', contactId, name),
        publicName: this.fields.openOptional('publicName', id, publicName),
      })),
    };
  }
}
