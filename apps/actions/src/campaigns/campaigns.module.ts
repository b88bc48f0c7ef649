import { Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller.js';
import { CreateCampaign } from './create-campaign.js';
import { ListCampaigns } from './list-campaigns.js';

/** What actions belong to. */
@Module({ controllers: [CampaignsController], providers: [ListCampaigns, CreateCampaign] })
export class CampaignsModule {}
