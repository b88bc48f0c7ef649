import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Clock, notFound, Problem, type RouteReply } from '#runtime';
import { PersonalFields } from '../sealing/personal-fields.js';
import type { CircleRow } from './circle-rows.js';
import { nextMeetings } from './meets.rules.js';
import type { readPublicCircle } from './public-circles.routes.js';

type PublicCircle = RouteReply<typeof readPublicCircle>;

interface PublicRow extends Omit<CircleRow, 'version' | 'people' | 'listed' | 'createdAt'> {
  readonly answers: readonly { readonly id: string; readonly publicName: string }[];
}

/** As many as calendars show: a quarter of a year of weekly ones, a year of monthly ones. */
const datesShown = 12;

/** Listed circles, all (both null) or the one of a short name or an id. */
const selectListed = `
  SELECT r.id, r.slug, r.name, r.sector, r.purpose_en AS "purposeEn", r.purpose_es AS "purposeEs", r.meets,
         coalesce((SELECT json_agg(json_build_object('id', v.id, 'publicName', encode(v.public_name, 'hex'))
                                   ORDER BY v.created_at, v.id)
                     FROM circle_conveners v WHERE v.circle_id = r.id AND v.public_name IS NOT NULL), '[]') AS answers
    FROM circles r WHERE r.listed AND ($1::text IS NULL OR r.slug = $1)
      AND ($2::uuid IS NULL OR r.id = $2) ORDER BY r.name, r.id LIMIT 500`;

/** What anybody may see of circles. */
@Injectable()
export class ListPublicCircles {
  constructor(
    private readonly database: Database,
    private readonly fields: PersonalFields,
    private readonly clock: Clock,
  ) {}

  async run(id: string | null): Promise<PublicCircle[]> {
    return (await this.database.query<PublicRow>(selectListed, [null, id])).map((row) => this.show(row));
  }

  /** @throws Problem `not_found`, also for one that is not listed. */
  async one(slug: string): Promise<PublicCircle> {
    const [row] = await this.database.query<PublicRow>(selectListed, [slug, null]);
    if (!row) throw new Problem(notFound);
    return this.show(row);
  }

  private show(row: PublicRow): PublicCircle {
    const { purposeEn, purposeEs, answers, ...circle } = row;
    const now = this.clock.now();
    const [en, es] = [purposeEn ?? purposeEs, purposeEs ?? purposeEn];
    return {
      ...circle,
      purpose: en !== null && es !== null ? { en, es } : null,
      nextMeetings: row.meets ? nextMeetings(row.meets, now, datesShown).map((date) => date.toISOString()) : [],
      answers: answers.map(({ id, publicName }) => ({
        name: this.fields.open('publicName', id, Buffer.from(publicName, 'hex')),
      })),
    };
  }
}
