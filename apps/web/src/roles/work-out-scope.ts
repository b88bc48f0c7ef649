import { Injectable } from '@nestjs/common';
import {
  type CalledService,
  type Caller,
  notFound,
  Problem,
  type Scope,
  ServiceClient,
  type ServiceCall,
} from '#runtime';
import { type Grant, holdToGrantable } from './grant.rules.js';
import { scopeUnknown } from './roles.errors.js';

/** Makes the scope of a grant, of things that there are: the services that own them are asked. */
@Injectable()
export class WorkOutScope {
  constructor(private readonly services: ServiceClient) {}

  /**
   * The scope, or null for a role that has none.
   *
   * @throws Problem `out_of_scope` when the caller may not hand this role out; `scope_needed`, `scope_unknown`.
   */
  async run(caller: Caller, grant: Grant): Promise<Scope | null> {
    holdToGrantable(caller, grant);
    const { circleIds, actionId, partnerId } = grant;
    if (circleIds) return this.ofCircles([...new Set(circleIds)]);
    if (actionId) {
      const { endsAt } = await this.ask<{ endsAt: string }>('actions', `/internal/actions/${actionId}/line-end`);
      return { action: actionId, until: endsAt };
    }
    if (!partnerId) return null;
    await this.ask('actions', `/internal/partners/${partnerId}`);
    return { partner: partnerId };
  }

  private async ofCircles(circleIds: string[]): Promise<Scope> {
    const call: ServiceCall = { method: 'POST', path: '/internal/circles/known', body: { circleIds } };
    const { known } = await this.services.json<{ known: unknown[] }>('contacts', call);
    if (known.length < circleIds.length) throw new Problem(scopeUnknown);
    return { circles: circleIds };
  }

  private async ask<T>(service: CalledService, path: string): Promise<T> {
    try {
      return await this.services.json<T>(service, { method: 'GET', path });
    } catch (error) {
      if (error instanceof Problem && error.definition.status === notFound.status) throw new Problem(scopeUnknown);
      throw error;
    }
  }
}
