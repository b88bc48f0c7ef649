import { Injectable } from '@nestjs/common';
import { ServiceClient } from '#runtime';
import type { PublicAction } from '../pages/public-action.js';
import { type ServicePublicAction, toPublicAction } from './public-action.mapping.js';

/** Of which circle, and after which others. */
interface Asked {
  readonly circleId?: string;
  readonly cursor?: string;
}

/** What is coming, by date. */
@Injectable()
export class ListActions {
  constructor(private readonly services: ServiceClient) {}

  async run(query: Asked): Promise<{ items: PublicAction[]; nextCursor: string | null }> {
    const { items, nextCursor } = await this.services.json<{
      items: ServicePublicAction[];
      nextCursor: string | null;
    }>('actions', { method: 'GET', path: '/internal/public/actions', query: { ...query } });
    return { items: items.map(toPublicAction), nextCursor };
  }
}
