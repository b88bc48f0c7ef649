import { z } from 'zod';
import { id, instant } from '#contracts';
import { route } from '#runtime';
import { pageOf, pageQuery } from '../listing/page.shapes.js';

export const campaignReply = z.object({ id, name: z.string(), createdAt: instant });

export const listCampaigns = route({
  method: 'GET',
  path: '/api/campaigns',
  summary: 'Campaigns by name.',
  query: pageQuery,
  reply: pageOf(campaignReply),
});

export const createCampaign = route({
  method: 'POST',
  path: '/api/campaigns',
  summary: 'Adds a campaign: what actions belong to. Honours Idempotency-Key.',
  body: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  reply: campaignReply,
  status: 201,
});
