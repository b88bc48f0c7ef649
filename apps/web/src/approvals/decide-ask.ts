import { Injectable } from '@nestjs/common';
import { type Caller, notAllowed, Problem, ServiceClient } from '#runtime';
import { DecideGrant } from '../grants/decide-grant.js';
import type { AskKind } from './approvers.rules.js';
import { askEnded } from './approvals.errors.js';
import { ShowAsk } from './show-ask.js';

/** What a second person says. */
export interface Decision {
  readonly verdict: 'approve' | 'refuse';
  /** Of a wave: as many people as the approver was shown. */
  readonly people: number;
}

/** Takes the word of a second person to the part that owns what waits; that part decides whether it counts. */
@Injectable()
export class DecideAsk {
  constructor(
    private readonly services: ServiceClient,
    private readonly decideGrant: DecideGrant,
    private readonly show: ShowAsk,
  ) {}

  /** @throws Problem of the part that owns it, when the word comes too late or from the wrong person. */
  async run(caller: Caller, kind: AskKind, id: string, { verdict, people }: Decision): Promise<void> {
    const { person } = caller;
    if (!person) throw new Problem(notAllowed);
    if (kind === 'grants') {
      await this.decideGrant.run(caller, person, id, verdict === 'approve' ? 'approved' : 'refused');
      return;
    }
    const call = { method: 'POST', person } as const;
    if (kind === 'exports') {
      await this.services.json('contacts', { ...call, path: `/api/exports/${id}/${verdict}`, body: {} });
      return;
    }
    if (verdict === 'approve') {
      await this.services.json('notifications', { ...call, path: `/api/waves/${id}/approve`, body: { people } });
      return;
    }
    // A wave that goes already is stopped where it is shown going, not by who meant to refuse it.
    if ((await this.show.run(caller, kind, id)).state !== 'waiting') throw new Problem(askEnded);
    await this.services.json('notifications', { ...call, path: `/api/waves/${id}/stop`, body: {} });
  }
}
