import { Injectable } from '@nestjs/common';
import { ChainReader, type EntryFilter, HeadKeeper, VerifyAudit } from '#audit';
import { type Caller, Clock, Problem, type RouteInput, type RouteReply, ServiceClient } from '#runtime';
import {
  type ChainOwner,
  chainOwners,
  type listTrail,
  type TrailEntry,
  type verifyTrail,
} from './audit-trail.routes.js';
import { mergeTrail, readTrailCursor, type Told, writeTrailCursor } from './merge-trail.rules.js';

const address = '/internal/audit';

/** A list comes in some seconds or without whoever does not answer. */
const listPatienceMs = 5_000;

/** A part of a verification reads some ten thousand entries. */
const patienceMs = 30_000;

type Query = RouteInput<typeof listTrail>['query'];
type Entries = readonly Omit<TrailEntry, 'service'>[];

/** The audit chains of all services: those of the others asked over the house's own calls, its own read here. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly services: ServiceClient,
    private readonly chain: ChainReader,
    private readonly verification: VerifyAudit,
    private readonly heads: HeadKeeper,
    private readonly clock: Clock,
  ) {}

  /** One page of all chains together, newest first. */
  async list({ cursor, ...filter }: Query): Promise<RouteReply<typeof listTrail>> {
    const before = readTrailCursor(cursor);
    const asked = chainOwners.map(
      async (owner) => [owner, await this.entriesOf(owner, filter, before[owner])] as const,
    );
    const told = Object.fromEntries(await Promise.all(asked)) as Told;
    const { items, next } = mergeTrail(told, filter.limit, before);
    return {
      items,
      nextCursor: items.length === filter.limit ? writeTrailCursor(next) : null,
      silent: chainOwners.filter((owner) => told[owner] === null),
    };
  }

  /** The next part of a verification of one chain. */
  verify({ service, cursor }: RouteInput<typeof verifyTrail>['query']): Promise<RouteReply<typeof verifyTrail>> {
    if (service === 'web') return this.verification.run(cursor);
    const query: Record<string, string> = cursor === undefined ? {} : { cursor };
    const call = { method: 'GET', path: `${address}/verification`, query, timeoutMs: patienceMs } as const;
    return this.services.json(service, call);
  }

  /** Writes down that a database was set back on purpose. */
  async accept(service: ChainOwner, caller: Caller): Promise<void> {
    if (service === 'web') return this.heads.accept(caller, this.clock);
    const call = { method: 'POST', path: `${address}/acceptances`, body: {}, person: caller.person } as const;
    await this.services.json(service, call);
  }

  private async entriesOf(
    service: ChainOwner,
    filter: Omit<Query, 'cursor'>,
    before: number | undefined,
  ): Promise<TrailEntry[] | null> {
    try {
      const items = service === 'web' ? await this.own(filter, before) : await this.ask(service, filter, before);
      return items.map((entry) => ({ ...entry, service }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What the others did is worth showing; the list names who did not answer.
      return null;
    }
  }

  private own({ since, until, ...filter }: Omit<Query, 'cursor'>, before: number | undefined): Promise<Entries> {
    const wanted: EntryFilter = { ...filter, before };
    return this.chain.newest({ ...wanted, since: asDate(since), until: asDate(until) });
  }

  private async ask(
    service: Exclude<ChainOwner, 'web'>,
    filter: Omit<Query, 'cursor'>,
    before: number | undefined,
  ): Promise<Entries> {
    const wanted = Object.entries({ ...filter, before }).filter(([, value]) => value !== undefined);
    const query = Object.fromEntries(wanted.map(([name, value]) => [name, String(value)]));
    const call = { method: 'GET', path: address, query, timeoutMs: listPatienceMs } as const;
    return (await this.services.json<{ items: Entries }>(service, call)).items;
  }
}

function asDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
