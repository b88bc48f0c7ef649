import type { ServiceClient } from '#runtime';
import type { PublicAction } from '../pages/public-action.js';
import { type ServicePublicAction, toPublicAction } from './public-action.mapping.js';

/**
 * An action as anybody may see it.
 *
 * @throws Problem `action_unknown`
 */
export async function readPublicAction(services: ServiceClient, slug: string): Promise<PublicAction> {
  const path = `/internal/public/actions/${encodeURIComponent(slug)}`;
  return toPublicAction(await services.json<ServicePublicAction>('actions', { method: 'GET', path }));
}
