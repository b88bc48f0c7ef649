import { Injectable } from '@nestjs/common';
import { type Caller, ServiceClient } from '#runtime';
import { StaffNames } from '../sign-in/staff-names.js';
import type { AskView } from './ask-view.js';

interface Told {
  readonly state: 'awaiting_approval' | 'making' | 'ready' | 'refused' | 'expired' | 'failed';
  readonly reason: string;
  readonly circle: { readonly name: string } | null;
  readonly askedBy: string;
  readonly mine: boolean;
  readonly askedAt: string;
  readonly size: number;
  readonly decidedBy: string | null;
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

  /** @throws Problem of contacts when there is none, or it is not for the reader. */
  async run({ person }: Caller, id: string): Promise<AskView> {
    const call = { method: 'GET', path: `/api/exports/${id}`, person } as const;
    const told = await this.services.json<Told>('contacts', call);
    return {
      ...{ kind: 'exports', id, isOwn: told.mine, mayDecide: !told.mine },
      ...{ state: states[told.state], since: told.askedAt },
      asker: await this.names.of(told.askedBy),
      decider: await this.names.of(told.decidedBy),
      what: { kind: 'exports', people: told.size, reason: told.reason, circle: told.circle?.name ?? null },
    };
  }
}
