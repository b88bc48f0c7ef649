import { Injectable } from '@nestjs/common';
import { type Caller, Problem, type Role, type Scope, ServiceClient } from '#runtime';
import { mayApprove } from '../grants/asked-grant.rules.js';
import { AskedGrants } from '../grants/asked-grants.js';
import { grantUnknown } from '../grants/grants.errors.js';
import { StaffNames } from '../sign-in/staff-names.js';
import type { AskView } from './ask-view.js';

/** A page about a role must not wait long for the names of circles. */
const patienceMs = 2_000;

/** Shows a role that waits for a second person. */
@Injectable()
export class ShowGrantAsk {
  constructor(
    private readonly grants: AskedGrants,
    private readonly names: StaffNames,
    private readonly services: ServiceClient,
  ) {}

  /** @throws Problem `grant_unknown`. */
  async run({ person }: Caller, id: string): Promise<AskView> {
    const grant = await this.grants.find(id);
    if (!grant) throw new Problem(grantUnknown);
    const { kind: how, role, askedBy, endedBy, askedAt, outcome, scope, email, staffId } = grant;
    const [asker, decider, name] = await Promise.all([askedBy, endedBy, staffId].map((one) => this.names.of(one)));
    return {
      ...{ kind: 'grants', id, since: askedAt.toISOString(), state: outcome ?? 'waiting' },
      isOwn: askedBy === person?.id,
      mayDecide: person !== undefined && mayApprove(grant, person),
      ...{ asker: asker ?? null, decider: decider ?? null },
      what: {
        kind: 'grants',
        how,
        role: role satisfies Role,
        whom: email ?? name ?? null,
        circles: await this.circles(scope),
      },
    };
  }

  private async circles(scope: Scope | null): Promise<string[]> {
    const circleIds = scope?.circles ?? [];
    if (circleIds.length === 0) return [];
    const call = {
      method: 'POST',
      path: '/internal/circles/known',
      body: { circleIds },
      timeoutMs: patienceMs,
    } as const;
    const { known } = await this.services.json<{ known: { name: string }[] }>('contacts', call);
    return known.map(({ name: circle }) => circle);
  }
}
