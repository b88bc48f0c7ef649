import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { RouteInput, RouteReply } from '#runtime';
import { pageFrom } from '../listing/cursor.rules.js';
import { placeOf } from '../listing/read-place.js';
import { Campaign } from './campaign.entity.js';
import type { createCampaign, listCampaigns } from './campaigns.routes.js';

/** Campaigns by name. */
@Injectable()
export class ListCampaigns {
  constructor(private readonly database: Database) {}

  async run({ query }: RouteInput<typeof listCampaigns>): Promise<RouteReply<typeof listCampaigns>> {
    const rows = this.database.dataSource
      .getRepository(Campaign)
      .createQueryBuilder('campaign')
      .orderBy('campaign.name')
      .addOrderBy('campaign.id')
      .take(query.limit + 1);
    if (query.cursor) rows.where('(campaign.name, campaign.id) > (:value, :id)', placeOf(query.cursor));
    return pageFrom(await rows.getMany(), query.limit, ({ name, id }) => ({ value: name, id }), viewCampaign);
  }
}

/** A campaign as the API shows it. */
export function viewCampaign({ id, name, createdAt }: Campaign): RouteReply<typeof createCampaign> {
  return { id, name, createdAt: createdAt.toISOString() };
}
