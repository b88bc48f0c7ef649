import { Injectable } from '@nestjs/common';
import { audit } from '#audit';
import { Transactions } from '#messaging';
import { type Caller, Clock, newId, type RouteInput, type RouteReply } from '#runtime';
import { once } from '#service';
import { Campaign } from './campaign.entity.js';
import { createCampaign } from './campaigns.routes.js';
import { viewCampaign } from './list-campaigns.js';

/** Adds a campaign. */
@Injectable()
export class CreateCampaign {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(
    { body, headers }: RouteInput<typeof createCampaign>,
    caller: Caller,
  ): Promise<RouteReply<typeof createCampaign>> {
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const id = await once(tx, { route: createCampaign, caller, headers, at }, async () => {
        const campaign = { id: newId(), name: body.name, createdAt: at };
        await tx.manager.insert(Campaign, campaign);
        await audit(tx, caller, { deed: 'campaign.added', subject: `campaign:${campaign.id}`, at });
        return campaign.id;
      });
      return viewCampaign(await tx.manager.findOneByOrFail(Campaign, { id }));
    });
  }
}
