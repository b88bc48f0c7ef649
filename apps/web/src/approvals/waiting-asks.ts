import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type CalledService, Problem, ServiceClient } from '#runtime';
import type { awaitedShape } from '#service';
import { AskedGrants } from '../grants/asked-grants.js';
import type { Ask } from './approvers.rules.js';

type Awaited = z.output<typeof awaitedShape>;

/** Parts that have something to ask a second person about. */
const askers = ['notifications', 'contacts'] as const satisfies readonly CalledService[];

const kinds = { wave: 'waves', export: 'exports' } as const;

/** A list comes in two seconds or without whoever does not answer. */
const patienceMs = 2_000;

/** Everything that waits for a second person, asked of the parts that own it. */
@Injectable()
export class WaitingAsks {
  constructor(
    private readonly services: ServiceClient,
    private readonly grants: AskedGrants,
  ) {}

  /** The oldest first; what a part asks that does not answer is missing until it does. */
  async list(): Promise<Ask[]> {
    const lists = await Promise.all([...askers.map((service) => this.ask(service)), this.own()]);
    return lists.flat().sort((a, b) => a.since.localeCompare(b.since));
  }

  private async ask(service: CalledService): Promise<Ask[]> {
    const call = { method: 'GET', path: '/internal/approvals', timeoutMs: patienceMs } as const;
    try {
      const { items } = await this.services.json<{ items: Awaited[] }>(service, call);
      return items.map((item) => ({ ...item, kind: kinds[item.kind], grant: null }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return [];
    }
  }

  private async own(): Promise<Ask[]> {
    return (await this.grants.waiting()).map(({ id, askedBy, askedAt, role, staffId }) => ({
      ...({ kind: 'grants', id, askedBy, since: askedAt.toISOString(), size: 1, about: null } as const),
      grant: { role, staffId },
    }));
  }
}
