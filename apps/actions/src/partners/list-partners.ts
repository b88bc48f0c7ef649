import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound, Problem, type RouteInput, type RouteReply } from '#runtime';
import { pageFrom } from '../listing/cursor.rules.js';
import { placeOf } from '../listing/read-place.js';
import { Partner } from './partner.entity.js';
import type { createPartner, listPartners } from './partners.routes.js';

/** Union partners by name. */
@Injectable()
export class ListPartners {
  constructor(private readonly database: Database) {}

  async run({ query }: RouteInput<typeof listPartners>): Promise<RouteReply<typeof listPartners>> {
    const rows = this.database.dataSource
      .getRepository(Partner)
      .createQueryBuilder('partner')
      .orderBy('partner.name')
      .addOrderBy('partner.id')
      .take(query.limit + 1);
    if (query.cursor) rows.where('(partner.name, partner.id) > (:value, :id)', placeOf(query.cursor));
    return pageFrom(await rows.getMany(), query.limit, ({ name, id }) => ({ value: name, id }), viewPartner);
  }

  /** @throws Problem `not_found` */
  async one(id: string): Promise<RouteReply<typeof createPartner>> {
    const partner = await this.database.dataSource.manager.findOneBy(Partner, { id });
    if (!partner) throw new Problem(notFound);
    return viewPartner(partner);
  }
}

/** A partner as the API shows it. */
export function viewPartner({ id, name, kind, createdAt }: Partner): RouteReply<typeof createPartner> {
  return { id, name, kind, createdAt: createdAt.toISOString() };
}
