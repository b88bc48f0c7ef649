import { Controller } from '@nestjs/common';
import { type Caller, Route, type RouteInput, type RouteReply } from '#runtime';
import { createCampaign, listCampaigns } from './campaigns.routes.js';
import { CreateCampaign } from './create-campaign.js';
import { ListCampaigns } from './list-campaigns.js';

/** Campaigns over HTTP. */
@Controller()
export class CampaignsController {
  constructor(
    private readonly lists: ListCampaigns,
    private readonly creates: CreateCampaign,
  ) {}

  @Route(listCampaigns)
  list(input: RouteInput<typeof listCampaigns>): Promise<RouteReply<typeof listCampaigns>> {
    return this.lists.run(input);
  }

  @Route(createCampaign)
  create(input: RouteInput<typeof createCampaign>, caller: Caller): Promise<RouteReply<typeof createCampaign>> {
    return this.creates.run(input, caller);
  }
}
