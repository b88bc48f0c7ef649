import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Caller, notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/page.shapes.js';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { listToldApart, PairReply } from './told-apart.routes.js';

interface PairRow {
  readonly id: string;
  readonly toldAt: Date;
  readonly by: string;
  readonly oneId: string;
  readonly otherId: string;
  readonly oneName: Buffer | null;
  readonly otherName: Buffer | null;
}

const selectPairs = (which: string): string => `
  SELECT t.pair_id AS id, t.told_at AS "toldAt", t.told_by AS by, one.id AS "oneId", other.id AS "otherId",
         one.name AS "oneName", other.name AS "otherName"
    FROM told_apart t JOIN contacts one ON one.id = t.contact_id JOIN contacts other ON other.id = t.other_contact_id
   WHERE t.contact_id < t.other_contact_id AND ${which}`;

const page = `
  ($1::uuid IS NULL OR t.pair_id < $1) AND ($2::uuid IS NULL OR $2 IN (t.contact_id, t.other_contact_id))
   ORDER BY t.pair_id DESC LIMIT $3`;

/** Which records were said to be two people. */
@Injectable()
export class ListToldApart {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
  ) {}

  async run(
    { cursor, contactId, limit }: RouteInput<typeof listToldApart>['query'],
    caller: Caller,
  ): Promise<RouteReply<typeof listToldApart>> {
    const rows = await this.database.query<PairRow>(selectPairs(page), [cursor ?? null, contactId ?? null, limit + 1]);
    const { items, nextCursor } = pageFrom(rows, limit);
    return { items: items.map((row) => this.toReply(row, caller)), nextCursor };
  }

  /** @throws Problem `not_found`. */
  async one(pairId: string, caller: Caller): Promise<PairReply> {
    const [row] = await this.database.query<PairRow>(selectPairs('t.pair_id = $1'), [pairId]);
    if (!row) throw new Problem(notFound);
    return this.toReply(row, caller);
  }

  private toReply({ id, toldAt, by, oneId, otherId, oneName, otherName }: PairRow, caller: Caller): PairReply {
    return {
      ...{ id, toldAt: toldAt.toISOString(), isMine: by === `person:${caller.person?.id ?? ''}` },
      people: [
        { id: oneId, name: this.fields.openOptional('name', oneId, oneName) },
        { id: otherId, name: this.fields.openOptional('name', otherId, otherName) },
      ],
    };
  }
}
