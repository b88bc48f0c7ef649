import { Injectable } from '@nestjs/common';
import { type Caller, ServiceClient } from '#runtime';
import { StaffNames } from '../sign-in/staff-names.js';
import type { AskView } from './ask-view.js';

interface Told {
  readonly id: string;
  readonly state: 'awaiting_approval' | 'making' | 'ready' | 'refused' | 'expired' | 'failed';
  readonly reason: string;
  readonly circleId: string | null;
  readonly askedBy: string | null;
  readonly askedAt: string;
  readonly people: number | null;
}

const states: Readonly<Record<Told['state'], AskView['state']>> = {
  awaiting_approval: 'waiting',
  making: 'approved',
  ready: 'approved',
  refused: 'refused',
  expired: 'expired',
  failed: 'gone',
};

/** Shows a file of people that waits for a second person; of the people themselves nothing but how many. */
@Injectable()
export class ShowExportAsk {
  constructor(
    private readonly services: ServiceClient,
    private readonly names: StaffNames,
  ) {}

  async run({ person }: Caller, id: string): Promise<AskView> {
    const call = { method: 'GET', path: `/api/exports/${id}`, person } as const;
    const { state, reason, circleId, askedBy, askedAt, people } = await this.services.json<Told>('contacts', call);
    const isOwn = askedBy !== null && askedBy === person?.id;
    return {
      ...{ kind: 'exports', id, isOwn, mayDecide: !isOwn, state: states[state], since: askedAt, decider: null },
      asker: await this.names.of(askedBy),
      what: { kind: 'exports', people, reason, circle: await this.nameOf(circleId) },
    };
  }

  private async nameOf(circleId: string | null): Promise<string | null> {
    if (circleId === null) return null;
    const call = { method: 'POST', path: '/internal/circles/known', body: { circleIds: [circleId] } } as const;
    const { known } = await this.services.json<{ known: { name: string }[] }>('contacts', call);
    return known[0]?.name ?? null;
  }
}
