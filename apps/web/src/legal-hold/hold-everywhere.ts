import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type ServiceName, serviceNames } from '#contracts';
import type { HoldReason } from '#jobs';
import { type Caller, Problem, type RouteReply, ServiceClient } from '#runtime';
import { ChangeLegalHold, type holdShape } from '#service';
import type { readLegalHold } from './legal-hold.routes.js';

type Told = z.input<typeof holdShape>;

/** A page that shows the hold must not wait long for a part that is away. */
const patienceMs = 2_000;

/** The legal hold of all parts of the house, asked and changed together. */
@Injectable()
export class HoldEverywhere {
  constructor(
    private readonly own: ChangeLegalHold,
    private readonly services: ServiceClient,
  ) {}

  async run(caller: Caller, why?: HoldReason | null): Promise<RouteReply<typeof readLegalHold>> {
    const others = serviceNames.map(async (part) => ({ part, told: await this.ask(part, caller, why) }));
    const all = [...(await Promise.all(others)), { part: 'web' as const, told: await this.own.run(caller, why) }];
    const holding = all.filter(({ told }) => told?.hold);
    return {
      hold: holding.map(({ told }) => told?.hold ?? null).at(-1) ?? null,
      holding: holding.map(({ part }) => part),
      silent: all.filter(({ told }) => told === null).map(({ part }) => part),
    };
  }

  private async ask(service: ServiceName, caller: Caller, why?: HoldReason | null): Promise<Told | null> {
    const call = { path: '/internal/legal-hold', person: caller.person, timeoutMs: patienceMs };
    try {
      if (why === undefined) return await this.services.json<Told>(service, { ...call, method: 'GET' });
      return await this.services.json<Told>(service, { ...call, method: 'POST', body: { why } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What the others say is worth knowing; the answer names who did not say.
      return null;
    }
  }
}
